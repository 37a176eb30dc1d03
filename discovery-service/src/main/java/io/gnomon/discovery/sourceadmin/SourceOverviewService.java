package io.gnomon.discovery.sourceadmin;

import io.gnomon.discovery.customreport.CustomReportService;
import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.discovery.datasource.DataSourceKind;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.exclusion.ExcludedUsageStore;
import io.gnomon.discovery.snapshot.LogFile;
import io.gnomon.discovery.snapshot.SnapshotService;
import io.gnomon.discovery.sourceadmin.DataSourceResponse.SourceContent;
import io.gnomon.discovery.sourceadmin.DataSourceResponse.SourceFile;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usage.SourceSpan;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each data source what comes in and when it last did. */
@ApplicationScoped
class SourceOverviewService {

  private static final String ENDPOINTS = "Endpoint telemetry";

  private final DataSourceService sources;
  private final SnapshotService snapshots;
  private final CustomReportService customReports;
  private final SourceDayStore days;
  private final ExcludedUsageStore excluded;
  private final SourceConfig config;
  private final Clock clock;

  SourceOverviewService(
      DataSourceService sources,
      SnapshotService snapshots,
      CustomReportService customReports,
      SourceDayStore days,
      ExcludedUsageStore excluded,
      SourceConfig config,
      Clock clock) {
    this.sources = sources;
    this.snapshots = snapshots;
    this.customReports = customReports;
    this.days = days;
    this.excluded = excluded;
    this.config = config;
    this.clock = clock;
  }

  /** How many sources there are. */
  long count() {
    return sources.list().size();
  }

  /**
   * Some of them, the newest first.
   *
   * @param below ids are lower than this
   */
  List<DataSource> list(int below, int limit) {
    return sources.list().stream().filter(each -> each.id() < below).limit(limit).toList();
  }

  /** What is to be said of these. */
  List<DataSourceResponse> describe(List<DataSource> some) {
    var ids = some.stream().map(DataSource::id).toList();
    var spans = days.spans(ids);
    var files = snapshots.files(ids);
    var names = customReports.names(ids);
    var dropped = excluded.sums(ids);
    return some.stream()
        .map(
            each ->
                response(
                    each,
                    names.get(each.id()),
                    spans.get(each.id()),
                    files.get(each.id()),
                    dropped.getOrDefault(each.id(), 0L)))
        .toList();
  }

  /** Ends the request where there is none of that id. */
  DataSource find(String id) {
    return sources
        .find(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such data source."));
  }

  /** What is to be said of one. */
  DataSourceResponse read(String id) {
    return describe(List.of(find(id))).get(0);
  }

  private DataSourceResponse response(
      DataSource source,
      @Nullable String reportName,
      @Nullable SourceSpan span,
      @Nullable LogFile file,
      long dropped) {
    return new DataSourceResponse(
        source.name(),
        reportName == null ? name(source, file) : reportName,
        source.kind(),
        state(source, span),
        content(source, span, file == null ? dropped : file.excluded()),
        file == null ? null : sourceFile(file));
  }

  private static SourceContent content(
      DataSource source, @Nullable SourceSpan span, long excluded) {
    return new SourceContent(
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        span == null ? null : span.lastAt(),
        source.keepDays(),
        source.deleteThrough(),
        excluded);
  }

  private static String name(DataSource source, @Nullable LogFile file) {
    return source.kind() == DataSourceKind.ENDPOINT
        ? ENDPOINTS
        : file == null ? source.name() : file.name();
  }

  private DataSourceState state(DataSource source, @Nullable SourceSpan span) {
    if (source.deleteThrough() != null) {
      return DataSourceState.DELETING;
    }
    if (span == null) {
      return DataSourceState.EMPTY;
    }
    if (source.kind() == DataSourceKind.SNAPSHOT) {
      return DataSourceState.COMPLETE;
    }
    return span.lastAt().isBefore(clock.instant().minus(config.silentAfter()))
        ? DataSourceState.SILENT
        : DataSourceState.RECEIVING;
  }

  private static SourceFile sourceFile(LogFile file) {
    return new SourceFile(
        file.format(),
        file.lines(),
        file.rejected(),
        file.reasons(),
        file.uploadedBy(),
        file.uploadedAt());
  }
}
