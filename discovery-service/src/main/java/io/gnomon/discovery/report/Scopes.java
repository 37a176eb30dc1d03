package io.gnomon.discovery.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Finds out which usage a request is about. */
@ApplicationScoped
class Scopes {

  private final ReportRepository reports;
  private final Clock clock;

  Scopes(ReportRepository reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  Scope of(String reportId, ReportQuery query) {
    var report = reports.find(reportId);
    return new Scope(report, DayRange.of(query, report, LocalDate.now(clock)));
  }
}
