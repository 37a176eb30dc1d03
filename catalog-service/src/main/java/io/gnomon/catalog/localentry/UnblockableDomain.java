package io.gnomon.catalog.localentry;

/** A claimed domain that no tag can block, and why. */
public record UnblockableDomain(String domain, String reason) {}
