package io.gnomon.discovery.report;

import io.gnomon.discovery.customreport.CustomReportService;
import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.discovery.datasource.DataSourceKind;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.report.Report.Title;
import io.gnomon.discovery.snapshot.SnapshotService;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usage.SourceSpan;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which reports there are: two built-in ones, one for each log source, each snapshot and each
 * custom report.
 */
@ApplicationScoped
public class ReportService {

  private static final Title ALL_SOURCES =
      new Title(
          Report.ALL_SOURCES,
          "All sources",
          "All log streams and uploaded files. What devices report (Endpoint users) is not part of"
              + " it: a visit that a proxy logs as well would count twice; nor are custom reports.",
          ReportKind.CONTINUOUS);

  private static final Set<DataSourceKind> IN_ALL_SOURCES =
      EnumSet.of(DataSourceKind.LOG, DataSourceKind.SNAPSHOT);

  private final DataSourceService sources;
  private final SnapshotService snapshots;
  private final CustomReportService customReports;
  private final SourceDayStore days;
  private final Clock clock;

  ReportService(
      DataSourceService sources,
      SnapshotService snapshots,
      CustomReportService customReports,
      SourceDayStore days,
      Clock clock) {
    this.sources = sources;
    this.snapshots = snapshots;
    this.customReports = customReports;
    this.days = days;
    this.clock = clock;
  }

  /** All of them, built-in ones first, then the newest. */
  List<Report> list() {
    var all = sources.list();
    var ids = all.stream().map(DataSource::id).toList();
    var spans = days.spans(ids);
    var names = names(all);
    return Stream.concat(
            Stream.of(allSources(all, spans)),
            all.stream().map(source -> report(source, names, spans)))
        .sorted(Comparator.comparingLong(Report::position).reversed())
        .toList();
  }

  /** Ends the request where there is none of that id. */
  Report find(String id) {
    if (id.equals(Report.ALL_SOURCES)) {
      var all = sources.list();
      return allSources(all, days.spans(all.stream().map(DataSource::id).toList()));
    }
    var source = sources.findRecent(id).orElseThrow(ReportService::notFound);
    var ids = List.of(source.id());
    return report(source, names(List.of(source)), days.spans(ids));
  }

  /** The names of files and custom reports; other reports have the name of their source. */
  private Map<Integer, String> names(List<DataSource> all) {
    var names = new HashMap<Integer, String>();
    var custom = idsOf(DataSourceKind.CUSTOM, all);
    if (!custom.isEmpty()) {
      names.putAll(customReports.names(custom));
    }
    var files = idsOf(DataSourceKind.SNAPSHOT, all);
    if (!files.isEmpty()) {
      snapshots.files(files).forEach((id, file) -> names.put(id, file.name()));
    }
    return names;
  }

  private static List<Integer> idsOf(DataSourceKind kind, List<DataSource> all) {
    return all.stream().filter(each -> each.kind() == kind).map(DataSource::id).toList();
  }

  /** Which usage a request is about; ends it where there is no such report. */
  public ReportScope scope(String reportId, RangeQuery range) {
    var report = find(reportId);
    return new ReportScope(report, DayRange.of(range, report, LocalDate.now(clock)));
  }

  /** The report on the days of another scope. */
  public ReportScope scope(String reportId, DayRange range) {
    return new ReportScope(find(reportId), range);
  }

  /** What the data sources with data in a scope are called, the newest first. */
  public List<String> sourceNames(ReportScope scope) {
    return list().stream()
        .filter(each -> !each.coversAllSources())
        .filter(each -> scope.report().sources().containsAll(each.sources()))
        .filter(each -> each.hasDataIn(scope.range()))
        .map(Report::name)
        .toList();
  }

  private static Report allSources(List<DataSource> all, Map<Integer, SourceSpan> spans) {
    var ids =
        all.stream()
            .filter(source -> IN_ALL_SOURCES.contains(source.kind()))
            .map(DataSource::id)
            .toList();
    return Report.over(
        ALL_SOURCES, ids, ids.stream().map(spans::get).filter(Objects::nonNull).toList());
  }

  private static Report report(
      DataSource source, Map<Integer, String> names, Map<Integer, SourceSpan> spans) {
    var span = spans.get(source.id());
    var title = title(source, names.getOrDefault(source.id(), source.name()));
    return Report.over(title, List.of(source.id()), span == null ? List.of() : List.of(span));
  }

  private static Title title(DataSource source, String name) {
    return switch (source.kind()) {
      case ENDPOINT ->
          new Title(source.name(), "Endpoint users", "What devices report.", ReportKind.CONTINUOUS);
      case LOG -> new Title(source.name(), name, "One log stream.", ReportKind.CONTINUOUS);
      case SNAPSHOT -> new Title(source.name(), name, "One uploaded file.", ReportKind.SNAPSHOT);
      case CUSTOM ->
          new Title(
              source.name(),
              name,
              "A chosen part of what comes in, since the report was created.",
              ReportKind.CONTINUOUS);
    };
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no such report.");
  }
}
