/**
 * What apps are searched by: typed conditions and orders with their SQL, whose values are
 * parameters only.
 */
@NullMarked
package io.gnomon.catalog.search.condition;

import org.jspecify.annotations.NullMarked;
