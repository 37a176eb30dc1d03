/**
 * Loads files into imports in the background: uploaded ones, and those that are due to be fetched.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.loading;

import org.jspecify.annotations.NullMarked;
