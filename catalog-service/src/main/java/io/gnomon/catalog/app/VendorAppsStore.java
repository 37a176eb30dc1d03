package io.gnomon.catalog.app;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowReader;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the apps of vendors. */
@ApplicationScoped
public class VendorAppsStore {

  private static final String LIST =
      """
      select vendor_id, min(vendor), count(*) from cloud_app where vendor_id > ?
      group by vendor_id order by vendor_id limit ?
      """;
  private static final String OF =
      """
      select vendor_id, min(vendor), count(*) from cloud_app where vendor_id = any(?)
      group by vendor_id
      """;
  private static final String COUNT = "select count(distinct vendor_id) from cloud_app";
  private static final RowReader<VendorApps> READER =
      row -> new VendorApps(row.getString(1), row.getString(2), row.getLong(3));

  private final Database database;

  VendorAppsStore(Database database) {
    this.database = database;
  }

  /** Those that have apps, behind that id. */
  public List<VendorApps> list(String after, int limit) {
    return database.list(LIST, READER, after, limit);
  }

  /** How many have apps. */
  public long count() {
    return database.first(COUNT, row -> row.getLong(1)).orElseThrow();
  }

  /** Those of these that have apps, by id. */
  public Map<String, VendorApps> of(Collection<String> ids) {
    var found = new HashMap<String, VendorApps>();
    database.list(OF, READER, SqlArray.texts(ids)).forEach(each -> found.put(each.id(), each));
    return found;
  }
}
