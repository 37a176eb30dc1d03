package io.gnomon.catalog.shared;

/**
 * A name below which strangers live.
 *
 * @param owner who runs it
 */
public record SharedHost(String host, String owner) {}
