/**
 * The names of people who were erased, as keyed hashes: enough to drop what is reported of them
 * later, but not to tell who they were.
 */
@NullMarked
package io.gnomon.discovery.exclusion.erased;

import org.jspecify.annotations.NullMarked;
