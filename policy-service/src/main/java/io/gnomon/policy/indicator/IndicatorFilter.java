package io.gnomon.policy.indicator;

import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators to list; null is no restriction.
 *
 * @param app id of a cloud app
 * @param text found in value or title, whatever the case
 */
public record IndicatorFilter(
    @Nullable String app,
    @Nullable IndicatorType type,
    @Nullable IndicatorOrigin origin,
    @Nullable IndicatorAction action,
    @Nullable Severity severity,
    @Nullable String text) {}
