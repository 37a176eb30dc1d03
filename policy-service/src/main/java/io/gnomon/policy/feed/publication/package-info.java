/**
 * Publishes the whole state again after the epoch was raised, and removes from compacted topics
 * what the database does not contain.
 */
@NullMarked
package io.gnomon.policy.feed.publication;

import org.jspecify.annotations.NullMarked;
