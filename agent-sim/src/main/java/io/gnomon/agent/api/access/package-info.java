/**
 * Who may steer the simulator: whether a token that was verified still holds, which policy-service
 * knows.
 */
@NullMarked
package io.gnomon.agent.api.access;

import org.jspecify.annotations.NullMarked;
