package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.body;
import static io.gnomon.local.demo.DemoContext.bytes;
import static io.gnomon.local.demo.DemoContext.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.time.Instant;

/** Devices work, the discovery report fills, and it equals what the devices did. */
final class DiscoveryChapter {

  private static final String REPORT = "/api/v1/reports/endpoint-users";
  private static final int VISITS_PER_MINUTE = 12_000;
  private static final int MIN_TRANSACTIONS = 2_000;

  private final DemoContext demo;
  private final LedgerCheck ledgerCheck;

  DiscoveryChapter(DemoContext demo, LedgerCheck ledgerCheck) {
    this.demo = demo;
    this.ledgerCheck = ledgerCheck;
  }

  void play() {
    demo.chapter("3. People work, and the discovery report fills");
    var reportBefore = report();
    var ledgerBefore = ledger();
    var start = Instant.now();
    pace(VISITS_PER_MINUTE);
    var before = transactions(reportBefore);
    demo.await(
        "the report fills",
        Duration.ofMinutes(1),
        this::report,
        answer -> transactions(answer) > before);
    demo.print(
        "first transactions in the report after %.1f s",
        Duration.between(start, Instant.now()).toMillis() / 1000.0);
    demo.await(
        "the report grows",
        Duration.ofMinutes(2),
        this::report,
        answer -> transactions(answer) >= before + MIN_TRANSACTIONS);
    pace(0);
    compare(reportBefore, ledgerBefore);
    show();
    summarize(report());
  }

  private void compare(JsonNode reportBefore, JsonNode ledgerBefore) {
    ledgerCheck.require();
    var did = ledger();
    var reported = report();
    for (var field : new String[] {"transactions", "uploadedBytes", "downloadedBytes"}) {
      var reportedSum = reported.path(field).asLong() - reportBefore.path(field).asLong();
      var expected = did.path(field).asLong() - ledgerBefore.path(field).asLong();
      demo.require(
          reportedSum == expected,
          field + " of report and devices are equal",
          reportedSum + " and " + expected);
      demo.print("%-16s the devices made %,d, the report counts %,d", field, expected, reportedSum);
    }
    ledgerCheck.printRows();
  }

  private void show() {
    var totals = report();
    demo.print(
        "%d apps, %d uncatalogued domains, %d users, %d IP addresses, %d devices, %s",
        totals.path("apps").asInt(),
        totals.path("uncataloguedDomains").asInt(),
        totals.path("users").asInt(),
        totals.path("ipAddresses").asInt(),
        totals.path("devices").asInt(),
        bytes(totals.path("trafficBytes").asLong()));
    demo.print("");
    demo.print(
        "%-24.24s %5s %6s %8s %13s %10s",
        "app", "score", "users", "devices", "transactions", "traffic");
    items(demo.client().get(Part.DISCOVERY, REPORT + "/apps?sort=transactions&limit=10"))
        .forEach(this::row);
    demo.print("");
    var unknown = demo.client().get(Part.DISCOVERY, REPORT + "/uncatalogued-domains?limit=3");
    demo.require(unknown.path("items").size() > 0, "uncatalogued domains are reported", unknown);
    items(unknown)
        .forEach(
            item ->
                demo.print(
                    "used, but in no catalog: %s (%d transactions)",
                    item.path("domain").asText(), item.path("transactions").asLong()));
  }

  private void summarize(JsonNode totals) {
    demo.summarize(
        "%,d apps and %,d uncatalogued domains discovered in the traffic of %,d devices",
        totals.path("apps").asInt(),
        totals.path("uncataloguedDomains").asInt(),
        totals.path("devices").asInt());
  }

  private void row(JsonNode item) {
    demo.print(
        "%-24.24s %5s %6d %8d %13d %10s",
        item.path("app").path("name").asText(),
        item.path("app").path("score").asText("-"),
        item.path("users").asInt(),
        item.path("devices").asInt(),
        item.path("transactions").asLong(),
        bytes(item.path("trafficBytes").asLong()));
  }

  private void pace(int visitsPerMinute) {
    demo.client()
        .put(Part.AGENT_SIM, "/sim/v1/fleet/pace", body("visitsPerMinute", visitsPerMinute));
  }

  private JsonNode report() {
    return demo.client().get(Part.DISCOVERY, REPORT);
  }

  private JsonNode ledger() {
    return demo.client().get(Part.AGENT_SIM, "/sim/v1/ledger");
  }

  private static long transactions(JsonNode answer) {
    return answer.path("transactions").asLong();
  }
}
