/** People from a CSV file: many at a time, the same file twice changes nothing. */
@NullMarked
package io.gnomon.discovery.people.imports;

import org.jspecify.annotations.NullMarked;
