/** The size of a service's database as a metric. */
@NullMarked
package io.gnomon.kit.database.size;

import org.jspecify.annotations.NullMarked;
