/** People who sign in at an identity provider, by quarkus-oidc. */
package io.gnomon.console.provider;
