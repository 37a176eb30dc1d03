/** Tells how large the database of a service is, as a metric. */
@NullMarked
package io.gnomon.kit.database.size;

import org.jspecify.annotations.NullMarked;
