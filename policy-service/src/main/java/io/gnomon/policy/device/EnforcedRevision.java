package io.gnomon.policy.device;

import java.time.Instant;

/** A revision of the feed, and since when the device enforces it. */
public record EnforcedRevision(long revision, Instant at) {}
