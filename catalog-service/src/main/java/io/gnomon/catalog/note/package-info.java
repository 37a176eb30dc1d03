/** What people write about an app. */
@NullMarked
package io.gnomon.catalog.note;

import org.jspecify.annotations.NullMarked;
