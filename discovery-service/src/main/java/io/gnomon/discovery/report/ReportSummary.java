package io.gnomon.discovery.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of reports.
 *
 * @param source the one data source; absent where there are several
 * @param sources how many data sources it covers
 * @param from first day with data, as {@code to} is the last; absent without any
 */
record ReportSummary(
    String id,
    String name,
    String description,
    ReportKind kind,
    @Nullable String source,
    int sources,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Instant lastDataAt) {

  static ReportSummary from(Report report) {
    return new ReportSummary(
        report.id(),
        report.name(),
        report.description(),
        report.kind(),
        report.coversAllSources() ? null : report.id(),
        report.sources().size(),
        report.from(),
        report.to(),
        report.lastDataAt());
  }
}
