package io.gnomon.discovery.usagecache;

/**
 * A place in an order: that of a row.
 *
 * @param measure unsigned
 */
public record UsageCursor<K extends Comparable<K>>(long measure, K key) {}
