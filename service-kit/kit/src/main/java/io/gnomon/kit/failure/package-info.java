/** The failure of a resource becomes a problem; an unexpected one shows an id alone. */
@NullMarked
package io.gnomon.kit.failure;

import org.jspecify.annotations.NullMarked;
