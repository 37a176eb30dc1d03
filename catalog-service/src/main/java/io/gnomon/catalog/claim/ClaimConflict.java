package io.gnomon.catalog.claim;

/** A claimed domain or address range that another app has. */
public record ClaimConflict(String claimed, String appId, String appName) {}
