/**
 * Matches each entry of a catalog feed to an app: one that another layer has, or a new one with a
 * permanent id. Pure: data in, data out.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.match;

import org.jspecify.annotations.NullMarked;
