/** Categories: what kind of cloud app an app is; one for each app. */
@NullMarked
package io.gnomon.catalog.category;

import org.jspecify.annotations.NullMarked;
