/**
 * The formats of the catalog feeds, one class each: reads a file and gives rows. A bad row is
 * counted and skipped; a file that is truncated or of another format is refused as a whole.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.format;

import org.jspecify.annotations.NullMarked;
