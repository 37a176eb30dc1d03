package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.FirstUseStore;

/**
 * The version of a block; all of it was read before the usage.
 *
 * @param ofDay of the day
 * @param moment of the database, for {@link FirstUseStore#sitesSince}
 * @param read when, by {@link System#nanoTime}
 */
record UsageBlockVersion(String ofDay, long moment, long read) {}
