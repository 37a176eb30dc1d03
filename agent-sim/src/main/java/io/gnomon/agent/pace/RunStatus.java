package io.gnomon.agent.pace;

/**
 * How far a run is.
 *
 * @param made visits so far
 * @param atMillis the moment that the next visit bears
 * @param heldMillis how long it stood still because the services could not follow
 */
public record RunStatus(RunOrder order, long made, long atMillis, long heldMillis, boolean over) {}
