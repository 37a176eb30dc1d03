package io.gnomon.agent.fleet;

/**
 * What is left after a flush.
 *
 * @param queued transactions and events that are not acknowledged
 * @param devices how many devices have any
 */
public record FlushResult(long queued, long devices, boolean complete) {}
