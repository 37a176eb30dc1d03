package io.gnomon.policy.settings;

import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.Severity;

/**
 * All settings as they are now.
 *
 * @param endpointTelemetry devices report what they use
 * @param enforceAppAccess app tags become indicators
 * @param customNetworkIndicators indicators made by hand are enforced
 * @param bypassHours for how long a user who went on after a warning is not warned again
 * @param alertSeverity severity of alerts about tagged apps
 * @param useFloor from where on a user uses an app on a day, and does not merely touch it
 * @param timeZone in which people read times, an IANA id; days of reports stay UTC
 */
@SuppressWarnings("checkstyle:RecordComponentNumber") // One for each setting of the API.
public record Settings(
    boolean endpointTelemetry,
    boolean enforceAppAccess,
    boolean customNetworkIndicators,
    DecisionMode decisionMode,
    int bypassHours,
    Severity alertSeverity,
    NeverBlock neverBlock,
    BlockPage blockPage,
    String timeZone,
    PseudonymSettings pseudonyms,
    UseFloor useFloor) {}
