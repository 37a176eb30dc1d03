package io.gnomon.agent.ledger;

import io.gnomon.agent.traffic.AttemptKind;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts of a user on a device at a host had the same outcome on a UTC day.
 *
 * @param appId the app of the indicator that decided; absent where it has none
 * @param indicatorId the indicator, where it has no app
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
