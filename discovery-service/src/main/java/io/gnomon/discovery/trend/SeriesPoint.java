package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** What was used on the day, or in the hour, that begins then. */
public record SeriesPoint(Instant start, @JsonUnwrapped SeriesMeasures measures) {}
