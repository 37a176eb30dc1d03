package io.gnomon.discovery.usagecache;

/**
 * What one app, or one uncatalogued domain, adds up to.
 *
 * @param hosts how many were used
 * @param firstAt microseconds since 1970, as is {@code lastAt}
 */
public record UsagePart(
    String key,
    long hosts,
    long transactions,
    long uploaded,
    long downloaded,
    long firstAt,
    long lastAt,
    ActorCounts actors) {}
