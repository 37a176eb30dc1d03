/**
 * Catalog feeds: public or own app lists that an administrator imports as a layer of the catalog,
 * and rolls back. The catalog changes as a whole or not at all. Files are loaded in the background.
 */
package io.gnomon.catalog.catalogfeed;
