package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An uncatalogued domain, with how many of its hosts were used and by how many. */
record DomainItem(
    String domain,
    long hosts,
    long users,
    long ipAddresses,
    long devices,
    @JsonUnwrapped Measures measures) {}
