/**
 * Merges the layers into the one catalog, and decides which domains of a feed or refresh need a
 * review. Pure: data in, data out.
 */
@NullMarked
package io.gnomon.catalog.merge;

import org.jspecify.annotations.NullMarked;
