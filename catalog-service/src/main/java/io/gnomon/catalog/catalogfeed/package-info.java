/**
 * Catalog feeds: public or own app lists that an administrator can import as a layer of the
 * catalog. This package is their HTTP API; the packages below read, compare and import.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed;

import org.jspecify.annotations.NullMarked;
