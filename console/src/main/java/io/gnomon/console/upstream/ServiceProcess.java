package io.gnomon.console.upstream;

import java.net.URI;

/**
 * One process of a service; where something of its own balances several, that one.
 *
 * @param url where it answers
 * @param managementUrl the address of its health
 */
public record ServiceProcess(URI url, URI managementUrl) {}
