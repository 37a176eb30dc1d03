/**
 * The public formats of outside app lists, one class each: a file in, rows out. A bad row is
 * counted and left out; a file that is cut off or of another format is refused as a whole.
 */
@NullMarked
package io.gnomon.catalog.feed.format;

import org.jspecify.annotations.NullMarked;
