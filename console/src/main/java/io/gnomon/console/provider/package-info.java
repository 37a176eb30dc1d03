/**
 * People of an identity provider: OpenID Connect's authorization code flow with PKCE, by
 * quarkus-oidc. What comes back becomes a session like that of a link, which is renewed as long as
 * the provider does so. Without a provider nothing here is called.
 */
@NullMarked
package io.gnomon.console.provider;

import org.jspecify.annotations.NullMarked;
