/** Cloud apps as people read them: the filtered list and the page of one app. */
@NullMarked
package io.gnomon.catalog.app;

import org.jspecify.annotations.NullMarked;
