package io.gnomon.policy.rollout;

import java.time.Instant;
import java.util.UUID;

/** A device enforces a revision since then. */
record Acknowledgement(UUID deviceId, long epoch, long revision, Instant at) {}
