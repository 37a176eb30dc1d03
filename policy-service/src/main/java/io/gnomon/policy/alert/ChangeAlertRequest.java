package io.gnomon.policy.alert;

import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about an alert; what is absent stays as it is.
 *
 * @param assignedTo empty: no longer assigned
 * @param determination must be one that explains the classification
 */
record ChangeAlertRequest(
    @Nullable AlertStatus status,
    @Nullable @PlainText @Size(max = 320) String assignedTo,
    @Nullable Classification classification,
    @Nullable Determination determination,
    @Nullable @PlainText @Size(min = 1, max = 4000) String comment) {}
