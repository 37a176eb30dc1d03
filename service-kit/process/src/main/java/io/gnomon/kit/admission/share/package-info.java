/**
 * How many requests and bytes each caller, address and connection may hold at once, and who holds
 * them.
 */
@NullMarked
package io.gnomon.kit.admission.share;

import org.jspecify.annotations.NullMarked;
