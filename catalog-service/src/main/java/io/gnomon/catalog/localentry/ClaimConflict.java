package io.gnomon.catalog.localentry;

/** A claimed domain or address range that another app has. */
public record ClaimConflict(String claimed, String appId, String appName) {}
