package io.gnomon.catalog.search;

import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.SqlPart;
import io.gnomon.kit.list.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the apps of a page. */
@ApplicationScoped
class AppListStore {

  private static final String DOMAINS =
      """
      select app_id, host, path_prefix, shared, review from app_domain where app_id = any(?)
      order by app_id, position
      """;

  private static final String HEADQUARTERS =
      """
      select app_id, country from app_index, jsonb_array_elements_text(
        case jsonb_typeof(facts -> 'headquarters') when 'array' then facts -> 'headquarters' else '[]' end)
        as country
      where app_id = any(?)
      """;

  private static final String NAMES =
      """
      select said.name from unnest(?) as said(name)
      where exists (select 1 from app_index idx where idx.names && array[said.name])
      """;

  private final SearchStore store;

  AppListStore(SearchStore store) {
    this.store = store;
  }

  private record DomainOfApp(String appId, AppSummaryDomain domain) {}

  private record CountryOfApp(String appId, String code) {}

  boolean finds(AppSearch search) {
    return !store.list(existenceQuery(search), row -> row.getInt(1)).isEmpty();
  }

  /** Those of these that are the names of apps. */
  List<String> names(Collection<String> texts) {
    return store.list(namesQuery(texts), row -> row.getString(1));
  }

  /** The apps of a search behind the cursor, in its order. */
  List<FoundApp> list(AppSearch search, @Nullable Cursor cursor, int limit) {
    return store.list(pageQuery(search, cursor, limit), SearchStore::foundApp);
  }

  /** The domains of these apps, by app. */
  Map<String, List<AppSummaryDomain>> domains(List<String> appIds) {
    var byApp = new HashMap<String, List<AppSummaryDomain>>();
    if (!appIds.isEmpty()) {
      store
          .list(SqlPart.of(DOMAINS, appIds), AppListStore::domain)
          .forEach(
              each ->
                  byApp.computeIfAbsent(each.appId(), id -> new ArrayList<>()).add(each.domain()));
    }
    return byApp;
  }

  /** The countries of the headquarters of those of these apps of which they are known, by app. */
  Map<String, List<String>> headquarters(List<String> appIds) {
    var byApp = new HashMap<String, List<String>>();
    if (!appIds.isEmpty()) {
      store
          .list(
              SqlPart.of(HEADQUARTERS, appIds),
              row -> new CountryOfApp(row.getString(1), row.getString(2)))
          .forEach(
              each ->
                  byApp.computeIfAbsent(each.appId(), id -> new ArrayList<>()).add(each.code()));
    }
    return byApp;
  }

  /**
   * Each is looked up by itself: of many at once PostgreSQL expects to find so many that it reads
   * all.
   */
  static SqlPart namesQuery(Collection<String> texts) {
    return SqlPart.of(NAMES, List.copyOf(texts));
  }

  static SqlPart existenceQuery(AppSearch search) {
    var where = search.where();
    var sql = "select 1 from %s where %s limit 1".formatted(search.from(false), where.sql());
    return new SqlPart(sql, where.values());
  }

  static SqlPart countQuery(AppSearch search) {
    var where = search.where();
    var sql = "select count(*) from %s where %s".formatted(search.from(false), where.sql());
    return new SqlPart(sql, where.values());
  }

  static SqlPart pageQuery(AppSearch search, @Nullable Cursor cursor, int limit) {
    var key = search.sort().key(search.text());
    var where = search.where();
    var after = cursor == null ? SqlPart.of("true") : search.sort().after(cursor, search.text());
    var values = new ArrayList<>(key.values());
    values.addAll(where.values());
    values.addAll(after.values());
    // The expression is repeated in the order, not its alias: only so an index gives the order.
    values.addAll(key.values());
    values.add(limit);
    var sql =
        "select %s, %s from %s where %s and %s order by %s limit ?"
            .formatted(
                SearchStore.COLUMNS,
                key.sql(),
                search.from(true),
                where.sql(),
                after.sql(),
                search.sort().orderBy(key.sql()));
    return new SqlPart(sql, values);
  }

  private static DomainOfApp domain(ResultSet row) throws SQLException {
    return new DomainOfApp(
        row.getString(1),
        AppSummaryDomain.of(
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            Review.valueOf(row.getString(5))));
  }
}
