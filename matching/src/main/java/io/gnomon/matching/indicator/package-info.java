/**
 * What an indicator says: its target, what is to be done there, and which devices and users it
 * applies to.
 */
@NullMarked
package io.gnomon.matching.indicator;

import org.jspecify.annotations.NullMarked;
