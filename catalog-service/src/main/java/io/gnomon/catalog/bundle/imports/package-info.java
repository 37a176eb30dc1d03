/**
 * Imports of the catalog that ships with the service: which one the database has, and the import of
 * a newer one.
 */
@NullMarked
package io.gnomon.catalog.bundle.imports;

import org.jspecify.annotations.NullMarked;
