/**
 * Imports of catalog feeds: what a file would change, applying it as a layer of the catalog, and
 * rolling it back. The catalog changes as a whole or not at all.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.imports;

import org.jspecify.annotations.NullMarked;
