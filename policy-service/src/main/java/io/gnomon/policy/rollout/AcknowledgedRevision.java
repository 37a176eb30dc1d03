package io.gnomon.policy.rollout;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A revision and when the device began to enforce it, by its clock. */
record AcknowledgedRevision(@Min(0) long revision, @NotNull Instant at) {}
