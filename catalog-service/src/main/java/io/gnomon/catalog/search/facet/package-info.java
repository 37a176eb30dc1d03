/** How many apps a search finds, by what the catalog says of them. */
@NullMarked
package io.gnomon.catalog.search.facet;

import org.jspecify.annotations.NullMarked;
