package io.gnomon.agent.ledger;

import io.gnomon.agent.event.AttemptKind;
import org.jspecify.annotations.Nullable;

/**
 * How often a user on a device met that outcome at a host on a UTC day.
 *
 * @param appId the app whose tag decided; absent where it was an indicator of its own
 * @param indicatorId the indicator, where no app stands behind it
 * @param device its name
 */
public record AttemptCount(
    String day,
    String host,
    @Nullable String appId,
    @Nullable String indicatorId,
    String device,
    String user,
    AttemptKind kind,
    int count) {}
