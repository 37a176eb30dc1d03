/**
 * What an executive report says, all of it as of one moment: the same numbers as the lists, series
 * and totals of the report that it is made of, and what they recommend.
 */
@NullMarked
package io.gnomon.discovery.executive.figures;

import org.jspecify.annotations.NullMarked;
