package io.gnomon.discovery.customreport;

import static java.util.stream.Collectors.toMap;

import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.discovery.datasource.DataSourceKind;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.people.AliasName;
import io.gnomon.discovery.people.MembershipStore;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.UuidText;
import io.gnomon.matching.host.IpRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Lists, creates and deletes custom reports. */
@ApplicationScoped
public class CustomReportService {

  /** Each transaction is compared with all of them. */
  private static final long MAX_REPORTS = 100;

  /** All that a report has, and what may come of days to come. */
  private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

  private final CustomReportRepository repository;
  private final DataSourceService sources;
  private final MembershipStore groups;
  private final AuditService audit;
  private final Clock clock;

  CustomReportService(
      CustomReportRepository repository,
      DataSourceService sources,
      MembershipStore groups,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.sources = sources;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Page<CustomReport> list(PageRequest page) {
    return page.cut(
            repository.before(page.cursor(1), page.limit() + 1),
            row -> Cursor.of(Integer.toString(row.sourceId)),
            repository::countKept)
        .map(CustomReportEntity::toCustomReport);
  }

  /** Ends the request where there is none of that id. */
  @Transactional
  CustomReport read(String id) {
    return repository
        .findKept(id)
        .map(CustomReportEntity::toCustomReport)
        .orElseThrow(
            () ->
                new ProblemException(StandardProblem.NOT_FOUND, "There is no such custom report."));
  }

  /** What the reports of those sources are called; other sources are absent. */
  @Transactional
  public Map<Integer, String> names(Collection<Integer> sourceIds) {
    return repository.ofSources(sourceIds).stream()
        .collect(toMap(each -> each.sourceId, each -> each.name));
  }

  /** Ends the request where a value of the filter means nothing, or the name is taken. */
  @Transactional
  CustomReport create(CreateCustomReportRequest wanted, String who) {
    if (wanted.filter().coversEverything()) {
      throw invalid("filter has no condition; All sources and Endpoint users are there already.");
    }
    if (repository.hasName(wanted.name().strip())) {
      throw new ProblemException(StandardProblem.CONFLICT, "Another custom report has that name.");
    }
    if (repository.countKept() >= MAX_REPORTS) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "There are %d custom reports already.".formatted(MAX_REPORTS));
    }
    var source = sources.addCustom();
    var entity = new CustomReportEntity();
    entity.sourceId = source.id();
    entity.sourceName = source.name();
    entity.name = wanted.name().strip();
    entity.comment = wanted.comment();
    entity.setFilter(canonical(wanted.filter()));
    entity.createdBy = who;
    entity.createdAt = clock.instant();
    repository.persistAndFlush(entity);
    var created = entity.toCustomReport();
    audit.record(new AuditEntry(who, "customReport.created", created.id(), null, null, created));
    return created;
  }

  /** Does nothing where there is none. */
  @Transactional
  void delete(String id, String reason, String who) {
    repository
        .findKept(id)
        .ifPresent(
            entity -> {
              entity.deletedAt = clock.instant();
              sources.deleteThrough(entity.sourceId, ALL_DAYS);
              audit.record(
                  new AuditEntry(
                      who, "customReport.deleted", id, reason, entity.toCustomReport(), null));
            });
  }

  private CustomReportFilter canonical(CustomReportFilter filter) {
    return new CustomReportFilter(
        each(filter.sources(), this::source),
        each(filter.users(), AliasName::canonical),
        each(filter.userGroups(), this::userGroup),
        each(filter.ipRanges(), CustomReportService::ipRange),
        each(filter.devices(), String::strip),
        each(filter.deviceGroups(), String::strip));
  }

  private static List<String> each(List<String> values, UnaryOperator<String> canonical) {
    return values.stream().map(canonical).toList();
  }

  private String source(String name) {
    return sources
        .find(name.strip())
        .filter(CustomReportService::goesOn)
        .map(DataSource::name)
        .orElseThrow(() -> invalid("filter.sources names what is no log stream: " + name));
  }

  private static boolean goesOn(DataSource source) {
    return source.kind() == DataSourceKind.ENDPOINT || source.kind() == DataSourceKind.LOG;
  }

  private String userGroup(String id) {
    return UuidText.parse(id.strip())
        .filter(groups::exists)
        .map(UUID::toString)
        .orElseThrow(() -> invalid("filter.userGroups has the id of no user group: " + id));
  }

  private static String ipRange(String text) {
    return IpRange.parse(text.strip())
        .map(IpRange::toString)
        .orElseThrow(
            () -> invalid("filter.ipRanges has what is no address and no CIDR range: " + text));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
