/**
 * Sessions of people who signed in by a link or at a provider: the token stays on this side, the
 * browser has a cookie.
 */
package io.gnomon.console.session;
