package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.AppProbe.ExplainedFailure;
import io.gnomon.catalog.probe.site.FailureReason;
import io.gnomon.catalog.probe.site.ProbeFailure;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which apps are looked at, and when. */
@ApplicationScoped
class ProbeStore {

  private static final String SELECT =
      """
      select app_id, wanted_at, due_at, probed_at, failure_reasons, failure_details from app_probe
      """;
  private static final String ASK =
      """
      insert into app_probe (app_id, wanted_at, asked, due_at) values (?, ?, true, ?)
      on conflict (app_id) do update set wanted_at = excluded.wanted_at, asked = true,
        due_at = least(app_probe.due_at, excluded.due_at)
      """;
  private static final String MARK_WANTED =
      """
      insert into app_probe (app_id, wanted_at, due_at)
      select id, least(last_day + time '00:00' at time zone 'UTC' + interval '1 day', ?), ?
      from unnest(?::text[], ?::date[]) as used (id, last_day) order by id
      on conflict (app_id) do update
        set wanted_at = greatest(app_probe.wanted_at, excluded.wanted_at)
      """;
  private static final String CLAIM =
      """
      update app_probe set due_at = ? where app_id = (
        select app_id from app_probe where due_at <= ? and wanted_at >= ?
        order by asked desc, due_at limit 1 for update skip locked)
      returning app_id
      """;
  private static final String COMPLETE =
      """
      update app_probe set asked = false, probed_at = ?, due_at = ?,
        failure_reasons = ?, failure_details = ?
      where app_id = ?
      """;
  private static final String COUNTS =
      """
      select count(*), count(*) filter (where due_at <= ? and wanted_at >= ?), count(probed_at),
        count(*) filter (where failure_reasons <> '{}')
      from app_probe
      """;
  private static final String REASONS =
      "select reason, count(*) from app_probe, unnest(failure_reasons) reason group by reason";
  private static final String FAILED =
      SELECT + " where failure_reasons <> '{}' order by probed_at desc, app_id limit ?";

  private final Database database;

  ProbeStore(Database database) {
    this.database = database;
  }

  Optional<AppProbe> find(String appId) {
    return database.first(SELECT + " where app_id = ?", ProbeStore::probe, appId);
  }

  /** A person waits for it: before all others. */
  void ask(String appId, Instant now) {
    database.update(ASK, appId, now, now);
  }

  /** These apps were used, each last on that day, of which the end counts. */
  void want(Map<String, LocalDate> lastDays, Instant now) {
    var ids = List.copyOf(lastDays.keySet());
    var days = ids.stream().map(lastDays::get).toList();
    database.update(MARK_WANTED, now, now, SqlArray.texts(ids), SqlArray.dates(days));
  }

  /** Claims the next app that is due, until that time. */
  Optional<String> claim(Instant now, Instant until, Instant wantedSince) {
    return database.first(CLAIM, row -> row.getString(1), until, now, wantedSince);
  }

  void complete(String appId, Instant now, Instant dueAt, List<ProbeFailure> failures) {
    var reasons = failures.stream().map(each -> each.reason().text()).toList();
    var details =
        failures.stream().map(each -> each.subject().words() + ": " + each.detail()).toList();
    database.update(COMPLETE, now, dueAt, SqlArray.texts(reasons), SqlArray.texts(details), appId);
  }

  void remove(String appId) {
    database.update("delete from app_probe where app_id = ?", appId);
  }

  ProbeCounts counts(Instant now, Instant wantedSince) {
    var failures = failures();
    return database
        .first(
            COUNTS,
            row ->
                new ProbeCounts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), failures),
            now,
            wantedSince)
        .orElseThrow();
  }

  /** Those that failed last, the newest first. */
  List<AppProbe> failed(int limit) {
    return database.list(FAILED, ProbeStore::probe, limit);
  }

  private Map<FailureReason, Long> failures() {
    var counts = new EnumMap<FailureReason, Long>(FailureReason.class);
    database
        .list(REASONS, row -> Map.entry(FailureReason.of(row.getString(1)), row.getLong(2)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static AppProbe probe(ResultSet row) throws SQLException {
    var reasons = Rows.texts(row, 5);
    var details = Rows.texts(row, 6);
    var failures =
        IntStream.range(0, reasons.size())
            .mapToObj(i -> new ExplainedFailure(FailureReason.of(reasons.get(i)), details.get(i)))
            .toList();
    return new AppProbe(
        row.getString(1),
        Rows.instant(row, 2),
        Rows.instant(row, 3),
        Rows.instantOrNull(row, 4),
        failures);
  }
}
