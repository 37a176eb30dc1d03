/**
 * Finding apps: a typed filter read from the parameters of a request, its SQL with parameters only,
 * and the pages, facets and exports that share it.
 */
@NullMarked
package io.gnomon.catalog.search;

import org.jspecify.annotations.NullMarked;
