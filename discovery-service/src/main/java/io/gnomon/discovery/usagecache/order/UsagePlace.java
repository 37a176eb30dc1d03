package io.gnomon.discovery.usagecache.order;

/**
 * A place in an order: that of a row.
 *
 * @param measure unsigned
 */
public record UsagePlace<K extends Comparable<K>>(long measure, K key) {}
