package io.gnomon.agent.ledger;

/** What was done at one host, over all days. */
public record SiteSums(String host, Sums sums, int users, int devices, int ipAddresses) {}
