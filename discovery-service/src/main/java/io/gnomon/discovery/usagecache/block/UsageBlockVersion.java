package io.gnomon.discovery.usagecache.block;

import io.gnomon.discovery.usage.NewcomerStore;

/**
 * Of when a block is, all of it told before the usage was read.
 *
 * @param ofDay of the day
 * @param moment of the database, for {@link NewcomerStore#sitesSince}
 * @param read when, by {@link System#nanoTime}
 */
record UsageBlockVersion(String ofDay, long moment, long read) {}
