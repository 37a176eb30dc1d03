package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of usage, or all of it, over the whole span.
 *
 * @param key category, risk level, tag or country; absent where usage is not divided, and of the
 *     part that belongs to no app
 * @param change against the span before, of the same length; absent where there was nothing
 * @param points one for each day or hour, in order; zeros where nothing was used
 */
public record SeriesPart(
    @Nullable String key,
    @JsonUnwrapped SeriesMeasures measures,
    @Nullable SeriesChange change,
    List<SeriesPoint> points) {}
