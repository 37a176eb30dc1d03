package io.gnomon.discovery.catalog;

import io.gnomon.discovery.catalog.CloudAppChange.Stored;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of cloud apps. An app that left the catalog keeps its row, without a revision. */
@ApplicationScoped
class CloudAppStore {

  private static final String STORED =
      "select id, epoch, revision, told_at from cloud_app where id = any(?)";
  private static final String UPSERT =
      """
      insert into cloud_app (id, name, vendor, category, kind, score, coverage, risk_level, factors, epoch,
        revision, told_at)
      select id, name, vendor, category, kind, score, coverage, risk_level, factors::jsonb, epoch, revision,
        told_at
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::text[],
        ?::text[], ?::bigint[], ?::bigint[], ?::timestamptz[])
        as told (id, name, vendor, category, kind, score, coverage, risk_level, factors, epoch, revision, told_at)
      on conflict (id) do update set name = excluded.name, vendor = excluded.vendor,
        category = excluded.category, kind = excluded.kind, score = excluded.score,
        coverage = excluded.coverage, risk_level = excluded.risk_level, factors = excluded.factors,
        epoch = excluded.epoch, revision = excluded.revision, told_at = excluded.told_at
      """;
  private static final String MARK_REMOVED =
      """
      update cloud_app set revision = null, score = null, risk_level = 'unknown', factors = '{}',
        told_at = removed.told_at
      from unnest(?::text[], ?::timestamptz[]) as removed (id, told_at) where cloud_app.id = removed.id
      """;
  private static final String FIND =
      """
      select id, name, vendor, category, kind, score, coverage, risk_level from cloud_app
      where id = any(?) and revision is not null
      """;

  private static final String UNKNOWN_FACTORS =
      """
      select asked.factor from unnest(?::text[]) as asked (factor)
      where not exists (select from cloud_app app where jsonb_exists(app.factors, asked.factor))
      """;

  private final Database database;

  CloudAppStore(Database database) {
    this.database = database;
  }

  /** Stores those changes that are newer than what is stored, and returns them. */
  List<CloudAppChange> storeNewer(Collection<CloudAppChange> changes) {
    var stored = stored(changes.stream().map(CloudAppChange::appId).toList());
    var newer =
        changes.stream().filter(each -> each.isNewerThan(stored.get(each.appId()))).toList();
    upsert(newer.stream().filter(each -> each.app() != null).toList());
    markRemoved(newer.stream().filter(each -> each.app() == null).toList());
    return newer;
  }

  private Map<String, Stored> stored(List<String> ids) {
    var stored = new HashMap<String, Stored>();
    database
        .list(
            STORED,
            row ->
                Map.entry(
                    row.getString(1),
                    new Stored(row.getLong(2), Rows.longOrNull(row, 3), Rows.instant(row, 4))),
            SqlArray.texts(ids))
        .forEach(each -> stored.put(each.getKey(), each.getValue()));
    return stored;
  }

  private void upsert(List<CloudAppChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var apps = changes.stream().map(CloudAppChange::app).map(Objects::requireNonNull).toList();
    database.update(
        UPSERT,
        SqlArray.texts(column(apps, CloudAppMessage::id)),
        SqlArray.texts(column(apps, CloudAppMessage::name)),
        SqlArray.texts(column(apps, CloudAppMessage::vendor)),
        SqlArray.texts(column(apps, CloudAppMessage::category)),
        SqlArray.texts(column(apps, app -> AppKind.of(app.kind()).text())),
        SqlArray.numerics(column(apps, app -> app.risk().score())),
        SqlArray.numerics(column(apps, app -> app.risk().coverage())),
        SqlArray.texts(column(apps, app -> RiskLevel.of(app.risk().riskLevel()).text())),
        SqlArray.texts(column(apps, CloudAppStore::factors)),
        SqlArray.longs(column(apps, CloudAppMessage::epoch)),
        SqlArray.longs(column(apps, CloudAppMessage::revision)),
        SqlArray.timestamps(column(changes, CloudAppChange::publishedAt)));
  }

  private void markRemoved(List<CloudAppChange> changes) {
    if (!changes.isEmpty()) {
      database.update(
          MARK_REMOVED,
          SqlArray.texts(column(changes, CloudAppChange::appId)),
          SqlArray.timestamps(column(changes, CloudAppChange::publishedAt)));
    }
  }

  private static String factors(CloudAppMessage app) {
    var factors = app.risk().factors();
    return factors == null ? "{}" : factors.toString();
  }

  private static <R, V extends @Nullable Object> List<V> column(
      List<R> rows, Function<R, V> value) {
    var column = new ArrayList<V>(rows.size());
    rows.forEach(row -> column.add(value.apply(row)));
    return column;
  }

  Map<String, CloudApp> find(Collection<String> ids) {
    var apps = new HashMap<String, CloudApp>();
    database
        .list(FIND, CloudAppStore::app, SqlArray.texts(ids))
        .forEach(app -> apps.put(app.id(), app));
    return apps;
  }

  List<String> unknownFactors(Collection<String> factors) {
    return database.list(UNKNOWN_FACTORS, row -> row.getString(1), SqlArray.texts(factors));
  }

  private static CloudApp app(ResultSet row) throws SQLException {
    return new CloudApp(
        row.getString("id"),
        row.getString("name"),
        row.getString("vendor"),
        row.getString("category"),
        AppKind.of(row.getString("kind")),
        row.getBigDecimal("score"),
        row.getBigDecimal("coverage"),
        RiskLevel.of(row.getString("risk_level")));
  }
}
