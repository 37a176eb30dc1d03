package io.gnomon.agent.ledger;

/** The use of a host, over all days. */
public record SiteSums(String host, Sums sums, int users, int devices, int ipAddresses) {}
