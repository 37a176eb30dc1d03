package io.gnomon.discovery.usagecache.block;

import io.gnomon.discovery.usage.NewcomerStore;

/**
 * The version of a block; all of it was read before the usage.
 *
 * @param ofDay of the day
 * @param moment of the database, for {@link NewcomerStore#sitesSince}
 * @param read when, by {@link System#nanoTime}
 */
record UsageBlockVersion(String ofDay, long moment, long read) {}
