package io.gnomon.discovery.report;

/** What a report adds up to. */
record Totals(
    long apps,
    long uncataloguedDomains,
    long users,
    long ipAddresses,
    long devices,
    Measures measures) {}
