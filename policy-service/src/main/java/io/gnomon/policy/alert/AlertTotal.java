package io.gnomon.policy.alert;

import io.gnomon.policy.Severity;
import io.gnomon.policy.attempt.AttemptKind;
import java.time.LocalDate;

/** What the alerts of a severity add up to, of one kind on a day of UTC. */
public record AlertTotal(
    Severity severity, LocalDate day, AttemptKind attempt, long alerts, long attempts) {}
