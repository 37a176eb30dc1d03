package io.gnomon.policy.rollout;

import java.time.Instant;
import java.util.UUID;

/** A device reports that it enforces a revision, and since when. */
public record Acknowledgement(UUID deviceId, long epoch, long revision, Instant at) {}
