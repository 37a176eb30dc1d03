package io.gnomon.policy.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A device enforces a revision, which it had not reported before; the time as in figures. */
record NewEnforcement(UUID deviceId, Instant madeAt, Duration took) {}
