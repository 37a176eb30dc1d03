package io.gnomon.policy.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says to people; decides nothing.
 *
 * @param generateAlert whether an attempt raises an alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorText(
    String title,
    Severity severity,
    @Nullable String description,
    @Nullable String recommendedActions,
    boolean generateAlert) {}
