/**
 * The catalog in memory: which app a host belongs to, read anew when a counter in the database says
 * that the catalog has changed.
 */
@NullMarked
package io.gnomon.catalog.lookup.index;

import org.jspecify.annotations.NullMarked;
