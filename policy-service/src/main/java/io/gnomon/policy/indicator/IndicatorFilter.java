package io.gnomon.policy.indicator;

import io.gnomon.matching.indicator.IndicatorType;
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
    @Nullable String text) {}
