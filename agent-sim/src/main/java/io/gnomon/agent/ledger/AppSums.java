package io.gnomon.agent.ledger;

/** What was done with one app, over all its hosts and days. */
public record AppSums(String app, Sums sums, int users, int devices, int ipAddresses) {}
