package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.UsagePart;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageRange;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Compares the usage of apps on some days with that on as many days before. */
@ApplicationScoped
class MoverStore {

  /** The first day of the range comes first, then the condition of a scope of both spans. */
  private static final String SUMS =
      """
      select app_id as key, least(coalesce(sum(used) filter (where now), 0), 9e18)::bigint as now,
        least(coalesce(sum(used) filter (where not now), 0), 9e18)::bigint as before
      from (select site.app_id, u.day >= ? as now, %s as used
        from usage_site u join site on site.id = u.site_id where %s) u group by app_id
      """;

  private static final String USERS =
      """
      select app_id as key, count(*) filter (where now) as now, count(*) filter (where not now) as before
      from (select distinct site.app_id, %s as who, u.day >= ? as now
        from %s join site on site.id = u.site_id where %s) u group by app_id
      """
          .formatted(Actor.USER.who(), Actor.USER.usage(), ReportScope.CONDITION);

  private static final String CHANGED =
      """
      select key, now, before, -abs(now - before) as sort_key from (%s) part
      join cloud_app app on app.id = part.key where app.kind = any(?) and %s and %s
      """;

  private final Database database;
  private final UsageWindowService windows;

  MoverStore(Database database, UsageWindowService windows) {
    this.database = database;
    this.windows = windows;
  }

  /** What apps were used on both spans, as SQL with its parameters. */
  private record Part(String sql, List<Object> parameters) {}

  /** One more than the page has, the largest change first. */
  List<MoverRow> page(ReportScope scope, MoverQuery query, PageRequest page) {
    var after = page.cursor(2);
    var part = part(scope, query);
    var parameters = new ArrayList<>(part.parameters());
    if (after != null) {
      parameters.add(after.number(0));
      parameters.add(after.key(1));
    }
    parameters.add(page.limit() + 1);
    return database.list(
        "select * from (%s) changed%s order by sort_key, key limit ?"
            .formatted(part.sql(), after == null ? "" : " where (sort_key, key) > (?, ?)"),
        row ->
            new MoverRow(
                row.getString("key"),
                row.getLong("before"),
                row.getLong("now"),
                row.getString("sort_key")),
        parameters.toArray());
  }

  long count(ReportScope scope, MoverQuery query) {
    var part = part(scope, query);
    return database
        .first(
            "select count(*) from (%s) changed".formatted(part.sql()),
            row -> row.getLong(1),
            part.parameters().toArray())
        .orElseThrow();
  }

  private Part part(ReportScope scope, MoverQuery query) {
    var used =
        held(scope, query)
            .map(columns -> new Part(InMemoryMovers.SQL, List.copyOf(columns)))
            .orElseGet(() -> rows(scope, query));
    var parameters = new ArrayList<>(used.parameters());
    parameters.add(SqlArray.texts(query.kinds().stream().map(AppKind::text).toList()));
    if (!query.apps().isEmpty()) {
      parameters.add(SqlArray.texts(query.apps()));
    }
    var named = query.apps().isEmpty() ? "true" : "app.id = any(?)";
    return new Part(CHANGED.formatted(used.sql(), query.direction.condition(), named), parameters);
  }

  private Optional<List<SqlArray>> held(ReportScope scope, MoverQuery query) {
    var now = scope.usage();
    var first = before(now.from(), now.to());
    return windows
        .find(now)
        .flatMap(
            here ->
                windows
                    .find(new UsageRange(now.sources(), first, now.from().minusDays(1)))
                    .map(
                        there -> InMemoryMovers.columns(here.apps(), there.apps(), query.measure)));
  }

  private static Part rows(ReportScope scope, MoverQuery query) {
    var range = scope.range();
    var sql =
        query.measure == MoverMeasure.USERS
            ? USERS
            : SUMS.formatted(query.measure.sum(), ReportScope.CONDITION);
    return new Part(
        sql,
        List.of(
            range.from(),
            SqlArray.ints(scope.report().sources()),
            before(range.from(), range.to()),
            range.to()));
  }

  /** The first of as many days before. */
  private static LocalDate before(LocalDate from, LocalDate to) {
    return LocalDate.ofEpochDay(2 * from.toEpochDay() - to.toEpochDay() - 1);
  }

  /** What apps were used on both spans, as they are in memory. */
  static final class InMemoryMovers {

    /** As from rows of usage; its parameters are {@link #columns}. */
    static final String SQL =
        "select key collate \"C\" as key, now, before from unnest(?::text[], ?::bigint[], ?::bigint[]) as held (key, now, before)";

    private InMemoryMovers() {}

    static List<SqlArray> columns(UsageParts now, UsageParts before, MoverMeasure measure) {
      var keys = new TreeSet<>(now.keys());
      keys.addAll(before.keys());
      var apps = new ArrayList<>(keys);
      return List.of(
          SqlArray.texts(apps),
          SqlArray.longs(apps.stream().map(app -> value(now, app, measure::of)).toList()),
          SqlArray.longs(apps.stream().map(app -> value(before, app, measure::of)).toList()));
    }

    private static long value(UsageParts parts, String app, ToLongFunction<UsagePart> measure) {
      return parts.find(app).map(measure::applyAsLong).orElse(0L);
    }
  }
}
