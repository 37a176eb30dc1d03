/**
 * The names of people who were erased, as keyed hashes: enough to drop what is told of them later,
 * and not to read who they were.
 */
@NullMarked
package io.gnomon.discovery.exclusion.erased;

import org.jspecify.annotations.NullMarked;
