/**
 * People at a browser: a link that works once becomes a cookie, and the cookie a token on what goes
 * to the services. No script ever sees the token.
 */
@NullMarked
package io.gnomon.console.session;

import org.jspecify.annotations.NullMarked;
