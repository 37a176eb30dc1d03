/**
 * Who is calling and what that caller may do: the table of what each issuer may grant, revocation,
 * and the one way to a raw route.
 */
@NullMarked
package io.gnomon.kit.identity;

import org.jspecify.annotations.NullMarked;
