package io.gnomon.discovery;

import io.gnomon.kit.database.Database;
import io.gnomon.testing.architecture.TableOwnership;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class TableOwnershipTest {

  /** What the kit owns, and what Flyway does. */
  private static final Set<String> FOREIGN =
      Set.of("flyway_schema_history", "outbox", "audit_entry");

  private static final Map<String, String> OWNERS = owners();

  /** Reports are joins of usage with the sites and apps that it belongs to. */
  private static final Set<String> REPORTS = Set.of("report", "breakdown.slice", "series", "trend");

  private static final Set<String> USED_SITES =
      Set.of("report", "breakdown.slice", "series", "trend", "appusage");

  private static final TableOwnership OWNERSHIP =
      new TableOwnership(
          OWNERS,
          Map.of(
              "cloud_app", REPORTS,
              "site", USED_SITES,
              "usage_site", USED_SITES,
              "usage_site_hour", REPORTS,
              "usage_user", REPORTS,
              "usage_ip_address", REPORTS,
              "usage_device", REPORTS));

  @Inject Database database;

  private static Map<String, String> owners() {
    var owners = new HashMap<String, String>();
    own(owners, "catalog", "cloud_app");
    own(owners, "attribution", "app_domain", "app_range", "excluded_host", "catalog_state", "site");
    own(owners, "datasource", "data_source");
    own(owners, "appusage", "app_usage");
    own(owners, "snapshot", "snapshot");
    own(owners, "rollup.progress", "partition_offset", "device_watermark");
    own(
        owners,
        "usage",
        "person",
        "ip_address",
        "device",
        "usage_site",
        "usage_site_hour",
        "usage_user",
        "usage_ip_address",
        "usage_device",
        "source_day");
    return owners;
  }

  private static void own(Map<String, String> owners, String owner, String... tables) {
    for (var table : tables) {
      owners.put(table, owner);
    }
  }

  @Test
  void aTableIsNamedByItsOwnerOnly() {
    OWNERSHIP.check("io.gnomon.discovery");
  }

  @Test
  void everyTableHasAnOwner() {
    var tables =
        database.list(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            """,
            row -> row.getString(1));
    var owned = new HashSet<>(tables);
    owned.removeAll(FOREIGN);

    OWNERSHIP.checkComplete(owned);
  }
}
