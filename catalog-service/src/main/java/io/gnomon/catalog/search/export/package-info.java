/** All apps that a search finds, as a stream of CSV or JSON. */
@NullMarked
package io.gnomon.catalog.search.export;

import org.jspecify.annotations.NullMarked;
