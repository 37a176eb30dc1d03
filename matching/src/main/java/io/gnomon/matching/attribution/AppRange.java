package io.gnomon.matching.attribution;

import io.gnomon.matching.host.IpRange;

/** Addresses that belong to a cloud app alone. */
public record AppRange(String appId, IpRange range) {}
