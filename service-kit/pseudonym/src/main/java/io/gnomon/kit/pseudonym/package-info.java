/**
 * The key that pseudonyms are made with, as a service finds it in its folder of keys, for those
 * services that keep names.
 */
@NullMarked
package io.gnomon.kit.pseudonym;

import org.jspecify.annotations.NullMarked;
