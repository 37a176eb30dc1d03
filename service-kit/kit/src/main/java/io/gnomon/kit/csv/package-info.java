/** Files of CSV that somebody brings. */
@NullMarked
package io.gnomon.kit.csv;

import org.jspecify.annotations.NullMarked;
