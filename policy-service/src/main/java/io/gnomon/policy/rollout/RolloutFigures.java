package io.gnomon.policy.rollout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a revision has come. Times run from its making to its enforcement by the devices' clocks;
 * a clock that is behind counts as no time at all.
 */
record RolloutFigures(
    long epoch,
    Instant at,
    long devices,
    long enforced,
    @Nullable Long p50Millis,
    @Nullable Long p99Millis,
    @Nullable Long maxMillis) {}
