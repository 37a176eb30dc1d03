package io.gnomon.policy.indicator;

import io.gnomon.policy.Severity;

/**
 * The settings that apply to all indicators.
 *
 * @param enforceAppAccess whether tags make indicators
 * @param customNetworkIndicators whether indicators made by hand reach devices
 * @param severity of indicators made from tags
 */
public record PlanningRules(
    boolean enforceAppAccess,
    boolean customNetworkIndicators,
    Severity severity,
    Unblockable unblockable) {}
