/** The page of one cloud app: everything that is known of it, and how its score comes about. */
@NullMarked
package io.gnomon.catalog.appdetail;

import org.jspecify.annotations.NullMarked;
