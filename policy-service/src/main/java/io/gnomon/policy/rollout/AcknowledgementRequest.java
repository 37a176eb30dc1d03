package io.gnomon.policy.rollout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What a device enforces, as in the agent protocol. */
record AcknowledgementRequest(
    @NotNull @Size(max = 200) String cursor,
    @NotNull @Size(max = 20) List<@NotNull @Valid EnforcedRevision> enforced) {

  /** A revision and when the device began to enforce it. */
  record EnforcedRevision(@Min(0) long revision, @NotNull Instant at) {}
}
