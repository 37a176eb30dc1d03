/**
 * The feed's current state, which every replica keeps in memory: loaded from PostgreSQL, kept up to
 * date by revisions, and the snapshots and deltas that follow from it.
 */
@NullMarked
package io.gnomon.policy.feed.state;

import org.jspecify.annotations.NullMarked;
