package io.gnomon.discovery.usagecache;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a division adds up to.
 *
 * @param day since 1970; 0 where all days are together
 * @param users how many different ones, as of apps
 */
public record DividedUsage(
    @Nullable String label,
    long day,
    long transactions,
    long uploaded,
    long downloaded,
    long users,
    long apps) {}
