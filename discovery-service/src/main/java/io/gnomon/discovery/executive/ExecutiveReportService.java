package io.gnomon.discovery.executive;

import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.executive.figures.ExecutiveFigureReader;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.executive.figures.Heading;
import io.gnomon.discovery.executive.page.ExecutiveDocument;
import io.gnomon.discovery.executive.page.Paper;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.kit.admission.CallerSlots;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Makes executive reports. */
@ApplicationScoped
public class ExecutiveReportService {

  private static final int MAX_CONCURRENT = 2;
  private static final int MAX_PER_CALLER = 1;
  private static final int MAX_SECONDS_PER_STATEMENT = 30;

  private final CallerSlots places =
      new CallerSlots("executive reports", MAX_CONCURRENT, MAX_PER_CALLER);
  private final MomentStore moments;
  private final ReportService reports;
  private final ExecutiveFigureReader figures;
  private final SettingFollower settings;
  private final AuditService audit;
  private final Clock clock;

  ExecutiveReportService(
      MomentStore moments,
      ReportService reports,
      ExecutiveFigureReader figures,
      SettingFollower settings,
      AuditService audit,
      Clock clock) {
    this.moments = moments;
    this.reports = reports;
    this.figures = figures;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was made, for the audit. */
  private record Made(LocalDate from, LocalDate to, Paper paper) {}

  /** For the caller of a request. */
  ReportFile create(String reportId, RangeQuery range, Paper paper, String who) {
    try (var place = places.take(who)) {
      var read =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    moments.hold(MAX_SECONDS_PER_STATEMENT);
                    var scope = reports.scope(reportId, range);
                    record(scope, paper, who);
                    return read(scope);
                  });
      return file(read, paper);
    }
  }

  /** The report of these days, outside of a request. */
  public ReportFile create(String reportId, DayRange days, Paper paper) {
    var read =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  moments.hold(MAX_SECONDS_PER_STATEMENT);
                  var report = reports.scope(reportId, new RangeQuery()).report();
                  return read(new ReportScope(report, days));
                });
    return file(read, paper);
  }

  private ExecutiveFigures read(ReportScope scope) {
    return figures.read(
        new Heading(scope, settings.timeZone(), clock.instant(), reports.sourceNames(scope)));
  }

  private static ReportFile file(ExecutiveFigures read, Paper paper) {
    return ReportFile.of(read.heading(), ExecutiveDocument.write(read, paper));
  }

  private void record(ReportScope scope, Paper paper, String who) {
    var range = scope.range();
    audit.record(
        new AuditEntry(
            who,
            "executiveReport.created",
            scope.report().id(),
            null,
            null,
            new Made(range.from(), range.to(), paper)));
  }
}
