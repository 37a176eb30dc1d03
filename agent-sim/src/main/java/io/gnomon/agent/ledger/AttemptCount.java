package io.gnomon.agent.ledger;

import io.gnomon.agent.event.AttemptKind;

/** How often a user on a device met that outcome at a host. */
public record AttemptCount(
    String host, String deviceId, String user, AttemptKind kind, int count) {}
