package io.gnomon.agent.ledger;

/** What was done at one host. */
public record SiteSums(
    String host,
    long transactions,
    long uploadedBytes,
    long downloadedBytes,
    int users,
    int devices,
    int ipAddresses) {}
