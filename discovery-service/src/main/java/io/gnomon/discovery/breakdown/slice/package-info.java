/** Splits the usage of a report in SQL, and reads one page of the parts. */
@NullMarked
package io.gnomon.discovery.breakdown.slice;

import org.jspecify.annotations.NullMarked;
