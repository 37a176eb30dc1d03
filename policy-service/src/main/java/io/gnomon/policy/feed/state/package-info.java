/**
 * The current content of the feed, which every replica keeps in memory: loaded from PostgreSQL,
 * kept up to date by revisions, and the snapshots and deltas that follow from it.
 */
package io.gnomon.policy.feed.state;
