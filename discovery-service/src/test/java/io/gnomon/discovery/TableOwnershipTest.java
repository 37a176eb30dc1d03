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

  private static final Map<String, String> OWNERS = owners();

  /** Reports are joins of usage with the sites and apps that it belongs to. */
  private static final Set<String> REPORTS = Set.of("report", "breakdown.query", "trend");

  /** And who holds days of usage in memory. */
  private static final Set<String> ACTORS =
      Set.of("report", "breakdown.query", "trend", "usagecache.days");

  /** The package that publishes how many used an app. */
  private static final Set<String> DEVICES =
      Set.of("report", "breakdown.query", "trend", "usagecache.days", "appusage");

  /** Names of users that belong to no person are listed with their usage. */
  private static final Set<String> USERS =
      Set.of(
          "report",
          "breakdown.query",
          "trend",
          "peopleadmin",
          "usagecache.days",
          "appusage",
          "breakdown");

  private static final Set<String> USED_SITES =
      Set.of(
          "report",
          "breakdown.query",
          "breakdown.filter",
          "trend",
          "appusage",
          "breakdown",
          "usagecache");

  /** The export of a person joins what was used with all that says what it was. */
  private static Set<String> andOfPeople(Set<String> readers) {
    var all = new HashSet<>(readers);
    all.add("privacy");
    return all;
  }

  private static final Set<String> USED_USAGE =
      Set.of(
          "report", "breakdown.filter", "breakdown.query", "trend", "appusage", "usagecache.days");

  private static final TableOwnership OWNERSHIP =
      new TableOwnership(
          OWNERS,
          Map.ofEntries(
              Map.entry("data_source", Set.of("privacy")),
              Map.entry("ip_range_label", Set.of("usage")),
              Map.entry("exclusion_version", Set.of("customreport")),
              Map.entry("cloud_app", andOfPeople(REPORTS)),
              Map.entry("app_domain", Set.of("catalog")),
              Map.entry("site", andOfPeople(USED_SITES)),
              // The state of all that days in memory depend on, in one statement with each answer.
              Map.entry("source_day", Set.of("usagecache")),
              Map.entry("catalog_state", Set.of("usagecache")),
              Map.entry("alias_state", Set.of("usagecache")),
              Map.entry("usage_site", USED_USAGE),
              Map.entry("usage_site_hour", REPORTS),
              Map.entry("usage_user", andOfPeople(USERS)),
              Map.entry("usage_ip_address", ACTORS),
              Map.entry("usage_device", DEVICES),
              Map.entry("device", Set.of("appusage")),
              Map.entry("user_name", Set.of("peopleadmin", "privacy")),
              Map.entry("person_alias", Set.of("usage", "peopleadmin")),
              Map.entry("user_group_member", Set.of("breakdown.query", "appusage")),
              Map.entry("known_person", Set.of("usage"))));

  @Inject Database database;

  private static void ownPeople(Map<String, String> owners) {
    own(
        owners,
        "exclusion",
        "exclusion",
        "exclusion_version",
        "excluded_usage",
        "erased_name",
        "erased_name_key");
    own(owners, "privacy", "erasure");
    own(
        owners,
        "people",
        "known_person",
        "person_alias",
        "alias_state",
        "user_group",
        "user_group_member");
  }

  private static Map<String, String> owners() {
    var owners = new HashMap<String, String>();
    own(owners, "catalog", "cloud_app");
    own(owners, "attribution", "app_domain", "app_range", "excluded_host", "catalog_state", "site");
    own(owners, "datasource", "data_source");
    own(owners, "appusage", "app_usage");
    own(owners, "customreport", "custom_report");
    own(owners, "rangelabel", "ip_range_label");
    own(owners, "savedquery", "saved_query");
    ownPeople(owners);
    own(owners, "executive", "monthly_report");
    own(owners, "snapshot", "snapshot");
    own(owners, "rollup", "partition_offset", "device_watermark");
    own(
        owners,
        "usage",
        "user_name",
        "ip_address",
        "device",
        "usage_site",
        "usage_site_hour",
        "usage_user",
        "usage_ip_address",
        "usage_device",
        "usage_newcomer",
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
    OWNERSHIP.checkComplete(database.list(TableOwnership.TABLES, row -> row.getString(1)));
  }
}
