/** The key that pseudonyms are made with, as this service finds it in its folder of keys. */
@NullMarked
package io.gnomon.policy.pseudonym;

import org.jspecify.annotations.NullMarked;
