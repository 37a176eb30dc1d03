package io.gnomon.policy.manualindicator;

import io.gnomon.kit.request.PlainText;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator to create, or to change where one has the same type, value and scope.
 *
 * @param severity Informational where absent
 * @param expiresAt absent for never
 * @param generateAlert absent: true for all actions but Allowed
 * @param scope absent for everyone
 */
public record CreateIndicatorRequest(
    @NotNull IndicatorType type,
    @NotBlank @PlainText @Size(max = 1800) String value,
    @NotNull IndicatorAction action,
    @NotBlank @PlainText @Size(max = 500) String title,
    @Nullable Severity severity,
    @Nullable @PlainText @Size(min = 1, max = 4000) String description,
    @Nullable @PlainText @Size(min = 1, max = 4000) String recommendedActions,
    @Nullable Instant expiresAt,
    @Nullable Boolean generateAlert,
    @Nullable Scope scope) {}
