package io.gnomon.agent.workload;

/**
 * The progress of a run.
 *
 * @param made visits so far
 * @param atMillis the timestamp of the next visit
 * @param heldMillis how long the run was held because the services accepted too little
 */
public record RunStatus(RunSpec spec, long made, long atMillis, long heldMillis, boolean over) {}
