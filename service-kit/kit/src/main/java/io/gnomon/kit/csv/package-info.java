/** Uploaded CSV files. */
@NullMarked
package io.gnomon.kit.csv;

import org.jspecify.annotations.NullMarked;
