package io.gnomon.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Reads the discovery report and the alerts, page after page. */
final class Reports {

  /** Lists leave trackers out unless they are asked for. */
  private static final String ALL_KINDS =
      "&kind=app&kind=consumerService&kind=retailBrand&kind=tracker";

  private static final int MAX_YEARS = 9;

  private final GnomonClient client;
  private final String report;

  /**
   * Asks nothing yet.
   *
   * @param report the id of the report over the fleet's data source
   */
  Reports(GnomonClient client, String report) {
    this.client = client;
    this.report = "/api/v1/reports/" + report;
  }

  /** The manual indicators whose attempts raise no alert. */
  Set<String> silentIndicators() {
    return client
        .items(Part.POLICY, "/api/v1/indicators?origin=manual")
        .filter(indicator -> !indicator.path("generateAlert").asBoolean(true))
        .map(indicator -> indicator.path("id").asText())
        .collect(Collectors.toSet());
  }

  /** Adds everything to the comparison. */
  void read(LedgerTotals ledger, Comparison comparison) {
    var days = ledger.days();
    var range = range(days);
    comparison.reported(
        Dimension.TOTAL, Comparison.ALL, usage(client.get(Part.DISCOVERY, report + range)));
    parts(comparison, Dimension.APP, "apps" + range + ALL_KINDS, "app");
    domains(comparison, range);
    parts(comparison, Dimension.USER, "users" + range, "user");
    groups(ledger.userGroups(), comparison, range);
    parts(comparison, Dimension.IP_ADDRESS, "ip-addresses" + range, "ipAddress");
    devices(ledger, comparison, range);
    days.forEach(day -> day(comparison, day));
    alerts(ledger, comparison);
  }

  /** A range that contains every day of the ledger. */
  private static String range(SortedSet<String> days) {
    var today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    var last = days.isEmpty() ? today : LocalDate.parse(days.last());
    var to = last.isAfter(today) ? last : today;
    return "?from=%s&to=%s".formatted(to.minusYears(MAX_YEARS), to);
  }

  private void parts(Comparison comparison, Dimension dimension, String path, String field) {
    var wide = dimension == Dimension.APP;
    client
        .items(Part.DISCOVERY, report + "/" + path)
        .forEach(
            item ->
                comparison.reported(
                    dimension, item.path(field).path("id").asText(), values(item, wide)));
  }

  private void groups(Set<String> names, Comparison comparison, String range) {
    if (names.isEmpty()) {
      return;
    }
    client
        .items(Part.DISCOVERY, "/api/v1/user-groups?")
        .filter(group -> names.contains(group.path("name").asText()))
        .forEach(
            group -> {
              var path = "/user-totals%s&userGroup=%s".formatted(range, group.path("id").asText());
              var totals = client.get(Part.DISCOVERY, report + path);
              comparison.reported(
                  Dimension.USER_GROUP,
                  group.path("name").asText(),
                  totals.path("transactions").asLong(),
                  totals.path("uploadedBytes").asLong(),
                  totals.path("downloadedBytes").asLong(),
                  totals.path("count").asLong());
            });
  }

  private void domains(Comparison comparison, String range) {
    client
        .items(Part.DISCOVERY, report + "/uncatalogued-domains" + range)
        .forEach(
            item ->
                comparison.reported(
                    Dimension.UNCATALOGUED_DOMAIN,
                    item.path("domain").asText(),
                    values(item, true)));
  }

  private void devices(LedgerTotals ledger, Comparison comparison, String range) {
    client
        .items(Part.DISCOVERY, report + "/devices" + range)
        .forEach(
            item -> {
              var device = item.path("device");
              var name =
                  ledger.deviceName(device.path("id").asText(), device.path("name").asText());
              comparison.reported(Dimension.DEVICE, name, usage(item));
            });
  }

  private void day(Comparison comparison, String day) {
    var range = "?from=%s&to=%s".formatted(day, day);
    comparison.reported(Dimension.DAY, day, usage(client.get(Part.DISCOVERY, report + range)));
    client
        .items(Part.DISCOVERY, report + "/apps" + range + ALL_KINDS)
        .forEach(
            item ->
                comparison.reported(
                    Dimension.APP_ON_DAY,
                    item.path("app").path("id").asText() + " on " + day,
                    usage(item)));
  }

  private void alerts(LedgerTotals ledger, Comparison comparison) {
    client
        .items(Part.POLICY, "/api/v1/alerts?")
        .forEach(
            alert ->
                comparison.reported(
                    Dimension.ATTEMPTS, key(ledger, alert).text(), alert.path("count").asLong()));
  }

  private static AttemptKey key(LedgerTotals ledger, JsonNode alert) {
    var device = alert.path("device");
    return new AttemptKey(
        alert.path("firstEventAt").asText().substring(0, "2026-11-25".length()),
        alert.path("app").path("id").textValue(),
        alert.path("indicatorId").asText(),
        ledger.deviceName(device.path("id").asText(), device.path("name").asText()),
        alert.path("user").asText(),
        alert.path("attempt").asText());
  }

  private static long[] values(JsonNode item, boolean withPeople) {
    if (!withPeople) {
      return usage(item);
    }
    return new long[] {
      item.path("transactions").asLong(),
      item.path("uploadedBytes").asLong(),
      item.path("downloadedBytes").asLong(),
      item.path("users").asLong(),
      item.path("ipAddresses").asLong(),
      item.path("devices").asLong()
    };
  }

  private static long[] usage(JsonNode item) {
    return new long[] {
      item.path("transactions").asLong(),
      item.path("uploadedBytes").asLong(),
      item.path("downloadedBytes").asLong()
    };
  }
}
