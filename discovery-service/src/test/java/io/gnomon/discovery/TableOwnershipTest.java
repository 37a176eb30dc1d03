package io.gnomon.discovery;

import io.gnomon.kit.database.Database;
import io.gnomon.testing.architecture.TableOwnership;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class TableOwnershipTest {

  private static final Map<String, String> OWNERS = owners();

  /** Reports are joins of usage with the sites and apps that it belongs to. */
  private static final Set<String> REPORTS = Set.of("report", "breakdown.slice", "series", "trend");

  /** And who holds days of usage in memory. */
  private static final Set<String> ACTORS =
      Set.of("report", "breakdown.slice", "series", "trend", "usagecache.block");

  /** The package that publishes how many used an app. */
  private static final Set<String> DEVICES =
      Set.of("report", "breakdown.slice", "series", "trend", "usagecache.block", "appusage");

  /** Names of users that belong to no person are listed with their usage. */
  private static final Set<String> USERS =
      Set.of(
          "report",
          "breakdown.slice",
          "series",
          "trend",
          "people.unresolved",
          "usagecache.block",
          "appusage",
          "appuse");

  private static final Set<String> USED_SITES =
      Set.of(
          "report",
          "breakdown.condition",
          "breakdown.selection",
          "breakdown.slice",
          "series",
          "trend",
          "appusage",
          "appuse",
          "usagecache.actor");

  /** The export of a person joins what was used with all that says what it was. */
  private static Set<String> andOfPeople(Set<String> readers) {
    var all = new HashSet<>(readers);
    all.add("people.export");
    return all;
  }

  private static final Set<String> USED_USAGE =
      Set.of(
          "report",
          "breakdown.selection",
          "breakdown.slice",
          "series",
          "trend",
          "appusage",
          "usagecache.block");

  private static final Set<String> CATALOG_READERS =
      Stream.concat(andOfPeople(REPORTS).stream(), Stream.of("domainguess"))
          .collect(Collectors.toSet());

  private static final TableOwnership OWNERSHIP =
      new TableOwnership(
          OWNERS,
          Map.ofEntries(
              Map.entry("data_source", Set.of("people.export")),
              Map.entry("ip_range_label", Set.of("usage.actor")),
              Map.entry("exclusion_version", Set.of("customreport")),
              Map.entry("cloud_app", CATALOG_READERS),
              Map.entry("app_domain", Set.of("domainguess")),
              Map.entry("site", andOfPeople(USED_SITES)),
              // The state of all that days in memory depend on, in one statement with each answer.
              Map.entry("source_day", Set.of("usagecache.fingerprint")),
              Map.entry("catalog_state", Set.of("usagecache.fingerprint")),
              Map.entry("alias_state", Set.of("usagecache.fingerprint")),
              Map.entry("usage_site", USED_USAGE),
              Map.entry("usage_site_hour", REPORTS),
              Map.entry("usage_user", andOfPeople(USERS)),
              Map.entry("usage_ip_address", ACTORS),
              Map.entry("usage_device", DEVICES),
              Map.entry("device", Set.of("appusage")),
              Map.entry("user_name", Set.of("people.unresolved", "people.export")),
              Map.entry("person_alias", Set.of("usage.actor")),
              Map.entry(
                  "user_group_member",
                  Set.of("breakdown.condition", "breakdown.slice", "appusage")),
              Map.entry("known_person", Set.of("usage.actor"))));

  @Inject Database database;

  private static void ownPeople(Map<String, String> owners) {
    own(owners, "exclusion", "exclusion", "exclusion_version");
    own(owners, "exclusion.count", "excluded_usage");
    own(owners, "exclusion.erased", "erased_name", "erased_name_key");
    own(owners, "people.erasure", "erasure");
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
    own(owners, "executive.monthly", "monthly_report");
    own(owners, "snapshot", "snapshot");
    own(owners, "rollup.progress", "partition_offset", "device_watermark");
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
