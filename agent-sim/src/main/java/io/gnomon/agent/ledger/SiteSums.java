package io.gnomon.agent.ledger;

import io.gnomon.agent.ledger.table.Sums;

/** The use of a host, over all days. */
public record SiteSums(String host, Sums sums, int users, int devices, int ipAddresses) {}
