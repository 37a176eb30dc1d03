package io.gnomon.catalog.search;

import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Reads all apps of a search, one after the other, with all that is known of them. */
@ApplicationScoped
class ExportStore {

  private static final int FETCH_SIZE = 500;

  /** Behind those of {@link SearchStore}. */
  private static final String COLUMNS =
      """
      '' as key, array_to_string(array(select d.host || coalesce(d.path_prefix, '')
        from app_domain d where d.app_id = app.id order by d.position), ' ') as domains,
      idx.facts::text as facts\
      """;

  /**
   * An app as the database has it.
   *
   * @param domains separated by spaces
   * @param facts a JSON object: values by risk factor
   */
  record Row(FoundApp app, String domains, String facts) {}

  private final SearchStore store;

  ExportStore(SearchStore store) {
    this.store = store;
  }

  /** Within a transaction only, so that memory does not grow with the number of apps. */
  void forEach(AppSearch search, Consumer<Row> consumer) {
    store.forEach(
        query(search),
        FETCH_SIZE,
        row ->
            consumer.accept(
                new Row(
                    SearchStore.foundApp(row), row.getString("domains"), row.getString("facts"))));
  }

  static SqlPart query(AppSearch search) {
    var key = search.sort().key(search.text());
    var where = search.where();
    var values = new ArrayList<>(where.values());
    values.addAll(key.values());
    var sql =
        "select %s, %s from cloud_app app join app_index idx on idx.app_id = app.id where %s order by %s"
            .formatted(SearchStore.COLUMNS, COLUMNS, where.sql(), search.sort().orderBy(key.sql()));
    return new SqlPart(sql, values);
  }
}
