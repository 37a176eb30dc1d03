/**
 * The indicator feed: a log of revisions, each one whole plan, kept in PostgreSQL, held in memory
 * by every replica and pushed to devices as snapshot and deltas for their group.
 */
@NullMarked
package io.gnomon.policy.feed;

import org.jspecify.annotations.NullMarked;
