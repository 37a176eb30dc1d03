/**
 * Who is calling and what that caller may do: tokens of several issuers, the table of what each
 * issuer may grant, revocation, and the one way to a raw route. Tokens are verified by
 * quarkus-oidc.
 */
@NullMarked
package io.gnomon.kit.identity;

import org.jspecify.annotations.NullMarked;
