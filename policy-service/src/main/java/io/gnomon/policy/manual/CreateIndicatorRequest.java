package io.gnomon.policy.manual;

import io.gnomon.matching.decision.IndicatorAction;
import io.gnomon.matching.decision.IndicatorType;
import io.gnomon.matching.decision.Scope;
import io.gnomon.policy.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator to be made.
 *
 * @param severity Informational where absent
 * @param expiresAt absent for never
 * @param generateAlert absent: true for Warn and Block
 * @param scope absent for everyone
 */
record CreateIndicatorRequest(
    @NotNull IndicatorType type,
    @NotBlank @Size(max = 1800) String value,
    @NotNull IndicatorAction action,
    @NotBlank @Size(max = 500) String title,
    @Nullable Severity severity,
    @Nullable @Size(min = 1, max = 4000) String description,
    @Nullable @Size(min = 1, max = 4000) String recommendedActions,
    @Nullable Instant expiresAt,
    @Nullable Boolean generateAlert,
    @Nullable Scope scope) {}
