package io.gnomon.discovery.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of reports.
 *
 * @param source the one data source; null where there are several
 */
record ReportSummary(
    String id,
    String name,
    ReportKind kind,
    @Nullable String source,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Instant lastDataAt) {

  static ReportSummary from(Report report) {
    return new ReportSummary(
        report.id(),
        report.name(),
        report.kind(),
        report.id().equals(Report.ALL_SOURCES) ? null : report.id(),
        report.from(),
        report.to(),
        report.lastDataAt());
  }
}
