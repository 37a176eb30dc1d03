/** Which catalog feeds exist, and what an administrator has set for each. */
@NullMarked
package io.gnomon.catalog.catalogfeed.source;

import org.jspecify.annotations.NullMarked;
