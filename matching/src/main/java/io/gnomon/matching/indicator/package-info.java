/** What an indicator says: its target, what is to be done there, and for whom it holds. */
@NullMarked
package io.gnomon.matching.indicator;

import org.jspecify.annotations.NullMarked;
