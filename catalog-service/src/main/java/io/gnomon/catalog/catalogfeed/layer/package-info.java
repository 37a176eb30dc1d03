/** The layer that a catalog feed makes: compared with the catalog, and replaced as a whole. */
@NullMarked
package io.gnomon.catalog.catalogfeed.layer;

import org.jspecify.annotations.NullMarked;
