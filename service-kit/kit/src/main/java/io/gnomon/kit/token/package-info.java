/**
 * How quarkus-oidc verifies tokens: of which issuers, by which keys in files, and what was verified
 * already.
 */
@NullMarked
package io.gnomon.kit.token;

import org.jspecify.annotations.NullMarked;
