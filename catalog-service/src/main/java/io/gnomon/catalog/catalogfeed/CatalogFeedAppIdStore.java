package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids that were assigned to apps of catalog feeds, by domain; they never change. */
@ApplicationScoped
class CatalogFeedAppIdStore {

  private static final int FETCH_SIZE = 5_000;
  private static final String ADD =
      "insert into feed_app_id (domain, app_id) select * from unnest(?, ?) on conflict do nothing";

  private final Database database;

  CatalogFeedAppIdStore(Database database) {
    this.database = database;
  }

  Map<String, String> all() {
    var ids = new HashMap<String, String>();
    database.forEach(
        "select domain, app_id from feed_app_id",
        FETCH_SIZE,
        row -> ids.put(row.getString(1), row.getString(2)));
    return ids;
  }

  void add(Map<String, String> ids) {
    var domains = List.copyOf(ids.keySet());
    database.update(
        ADD, SqlArray.texts(domains), SqlArray.texts(domains.stream().map(ids::get).toList()));
  }
}
