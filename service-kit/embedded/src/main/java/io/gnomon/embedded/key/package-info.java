/**
 * The keys that tokens are signed with: made once, kept in files, changed with an overlap, and a
 * local issuer that signs with them.
 */
@NullMarked
package io.gnomon.embedded.key;

import org.jspecify.annotations.NullMarked;
