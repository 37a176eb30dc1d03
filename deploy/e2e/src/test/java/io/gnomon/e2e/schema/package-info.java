/** What all migrations keep to. */
@NullMarked
package io.gnomon.e2e.schema;

import org.jspecify.annotations.NullMarked;
