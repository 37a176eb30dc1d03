/** What a resource fails with becomes a problem; what nobody foresaw shows an id alone. */
@NullMarked
package io.gnomon.kit.failure;

import org.jspecify.annotations.NullMarked;
