package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/**
 * What parts make up the usage of a report.
 *
 * @param from first day (UTC), as {@code to} is the last
 * @param measures of all of it
 * @param parts the one with the most traffic first
 */
public record Shares(
    LocalDate from,
    LocalDate to,
    SeriesSplit by,
    @JsonUnwrapped SeriesMeasures measures,
    List<Share> parts) {}
