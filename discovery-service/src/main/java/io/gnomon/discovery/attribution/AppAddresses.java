package io.gnomon.discovery.attribution;

import java.util.List;

/**
 * Where an app lives.
 *
 * @param excludedHosts hosts below its domains that are not the app
 * @param ipRanges addresses and CIDR ranges that belong to it alone
 */
public record AppAddresses(
    String appId, List<DomainPattern> domains, List<String> excludedHosts, List<String> ipRanges) {}
