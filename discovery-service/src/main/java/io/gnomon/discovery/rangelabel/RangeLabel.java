package io.gnomon.discovery.rangelabel;

import java.time.Instant;

/**
 * What a range of IP addresses is called. Where ranges lie in each other the smallest counts.
 *
 * @param range an address or a CIDR range
 */
record RangeLabel(String id, String range, String label, String createdBy, Instant createdAt) {}
