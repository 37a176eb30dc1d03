package io.gnomon.discovery.exclusion;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all exclusions, and whether they have changed. */
@ApplicationScoped
class ExclusionStore {

  private final Database database;

  ExclusionStore(Database database) {
    this.database = database;
  }

  /** The versions of the exclusions and of the people they name; each only grows. */
  Map<String, Long> versions() {
    var versions = new HashMap<String, Long>();
    database
        .list(
            "select part, version from exclusion_version",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(each -> versions.put(each.getKey(), each.getValue()));
    return versions;
  }

  List<Exclusion> all() {
    return database.list(
        "select id, kind, value, reason, created_by, created_at from exclusion",
        row ->
            new Exclusion(
                row.getString(1),
                ExclusionKind.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Rows.instant(row, "created_at")));
  }
}
