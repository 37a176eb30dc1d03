package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fault.FaultKind;

/**
 * An injected fault.
 *
 * @param devices how many devices are affected
 */
record FaultResponse(FaultKind kind, int devices) {}
