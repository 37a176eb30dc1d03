package io.gnomon.policy.rollout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a device enforces, as in the agent protocol. */
record AcknowledgementRequest(
    @NotNull @Size(max = 200) String cursor,
    @NotNull @Size(max = 20) List<@NotNull @Valid AcknowledgedRevision> enforced) {}
