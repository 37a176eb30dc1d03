package io.gnomon.discovery.trend;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The usage of a report over time.
 *
 * @param start of the first point
 * @param end of the last point, exclusive
 * @param by absent where usage is not divided
 * @param parts the one with the most traffic first; the only one where usage is not divided
 */
public record Series(
    Instant start,
    Instant end,
    SeriesInterval interval,
    @Nullable SeriesSplit by,
    List<SeriesPart> parts) {}
