/** CategoryService: what kind of cloud app an app is; one an app. */
@NullMarked
package io.gnomon.catalog.category;

import org.jspecify.annotations.NullMarked;
