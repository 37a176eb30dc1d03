/**
 * What only its owner may read: the passwords of the accounts, and the certificates of a local
 * authority with their keys.
 */
@NullMarked
package io.gnomon.embedded.secret;

import org.jspecify.annotations.NullMarked;
