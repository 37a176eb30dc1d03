package io.gnomon.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What the services say: the discovery report and the alerts, all of them, page after page. */
final class Reports {

  private static final int YEARS = 9;

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

  /** The indicators whose attempts raise no alert. */
  Set<String> silentIndicators() {
    return client
        .items(Part.POLICY, "/api/v1/indicators?origin=manual")
        .filter(indicator -> !indicator.path("generateAlert").asBoolean(true))
        .map(indicator -> indicator.path("id").asText())
        .collect(Collectors.toSet());
  }

  /** Reads all of it into the comparison. */
  void read(Truth truth, Comparison comparison) {
    var days = truth.days();
    var range = range(days);
    comparison.reported(
        Dimension.TOTAL, Comparison.ALL, usage(client.get(Part.DISCOVERY, report + range)));
    parts(comparison, Dimension.APP, "apps" + range, "app");
    domains(comparison, range);
    parts(comparison, Dimension.USER, "users" + range, "user");
    parts(comparison, Dimension.IP_ADDRESS, "ip-addresses" + range, "ipAddress");
    devices(truth, comparison, range);
    days.forEach(day -> day(comparison, day));
    alerts(truth, comparison);
  }

  /** So wide that nothing is left out, whatever its day. */
  private static String range(SortedSet<String> days) {
    var today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    var last = days.isEmpty() ? today : LocalDate.parse(days.last());
    var to = last.isAfter(today) ? last : today;
    return "?from=%s&to=%s".formatted(to.minusYears(YEARS), to);
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

  private void devices(Truth truth, Comparison comparison, String range) {
    client
        .items(Part.DISCOVERY, report + "/devices" + range)
        .forEach(
            item -> {
              var device = item.path("device");
              var name = truth.deviceName(device.path("id").asText(), device.path("name").asText());
              comparison.reported(Dimension.DEVICE, name, usage(item));
            });
  }

  private void day(Comparison comparison, String day) {
    var range = "?from=%s&to=%s".formatted(day, day);
    comparison.reported(Dimension.DAY, day, usage(client.get(Part.DISCOVERY, report + range)));
    client
        .items(Part.DISCOVERY, report + "/apps" + range)
        .forEach(
            item ->
                comparison.reported(
                    Dimension.APP_ON_DAY,
                    item.path("app").path("id").asText() + " on " + day,
                    usage(item)));
  }

  private void alerts(Truth truth, Comparison comparison) {
    client
        .items(Part.POLICY, "/api/v1/alerts?")
        .forEach(
            alert ->
                comparison.reported(
                    Dimension.ATTEMPTS, key(truth, alert).text(), alert.path("count").asLong()));
  }

  private static AttemptKey key(Truth truth, JsonNode alert) {
    var device = alert.path("device");
    return new AttemptKey(
        alert.path("firstEventAt").asText().substring(0, "2026-11-25".length()),
        alert.path("app").path("id").textValue(),
        alert.path("indicatorId").asText(),
        truth.deviceName(device.path("id").asText(), device.path("name").asText()),
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
