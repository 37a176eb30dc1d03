package io.gnomon.catalog.search;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for apps: a page of them in two queries, whatever is asked. */
@Singleton
class AppSearches {

  private static final String DOMAINS =
      """
      select app_id, host, path_prefix, shared, review from app_domain where app_id = any(?)
      order by app_id, position
      """;

  private final SearchDatabase database;

  AppSearches(SearchDatabase database) {
    this.database = database;
  }

  private record DomainOfApp(String appId, AppSummaryResponse.Domain domain) {}

  Page<AppSummaryResponse> page(AppSearch wanted, @Nullable Cursor cursor, int limit) {
    var search = resolve(wanted);
    var rows = database.query(pageQuery(search, cursor, limit + 1), FoundApp::of);
    var page = Page.cut(rows, limit, row -> search.sort().cursor(row.key(), row.id()));
    var domains = domains(page.items());
    return page.map(app -> AppSummaryResponse.from(app, domains.getOrDefault(app.id(), List.of())));
  }

  /** With the words as they stand, or where no app has them, with words that are like them. */
  AppSearch resolve(AppSearch wanted) {
    var exact = wanted.exact();
    return !wanted.text().canBeMisspelt() || finds(exact) ? exact : wanted.similar();
  }

  private boolean finds(AppSearch search) {
    var where = search.where();
    var sql = "select 1 from %s where %s limit 1".formatted(search.from(false), where.sql());
    return !database.query(new SqlPart(sql, where.values()), row -> row.getInt(1)).isEmpty();
  }

  private static SqlPart pageQuery(AppSearch search, @Nullable Cursor cursor, int limit) {
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
                FoundApp.COLUMNS,
                key.sql(),
                search.from(true),
                where.sql(),
                after.sql(),
                search.sort().orderBy(key.sql()));
    return new SqlPart(sql, values);
  }

  private Map<String, List<AppSummaryResponse.Domain>> domains(List<FoundApp> apps) {
    var ids = apps.stream().map(FoundApp::id).toList();
    var byApp = new HashMap<String, List<AppSummaryResponse.Domain>>();
    if (!ids.isEmpty()) {
      database
          .query(
              SqlPart.of(DOMAINS, ids),
              row -> new DomainOfApp(row.getString(1), AppSummaryResponse.Domain.of(row)))
          .forEach(
              each ->
                  byApp.computeIfAbsent(each.appId(), id -> new ArrayList<>()).add(each.domain()));
    }
    return byApp;
  }
}
