package io.gnomon.agent.ledger;

/** The use of an app, over all its hosts and days. */
public record AppSums(String app, Sums sums, int users, int devices, int ipAddresses) {}
