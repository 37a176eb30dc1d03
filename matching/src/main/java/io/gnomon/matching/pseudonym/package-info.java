/**
 * Pseudonyms: names replaced by what only the holder of a key can turn back (AES-SIV, RFC 5297).
 * The same name always has the same pseudonym, so that what one person does stays together.
 */
@NullMarked
package io.gnomon.matching.pseudonym;

import org.jspecify.annotations.NullMarked;
