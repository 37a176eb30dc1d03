package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.body;
import static io.gnomon.local.demo.Stage.bytes;
import static io.gnomon.local.demo.Stage.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.stack.Part;
import java.time.Duration;
import java.time.Instant;

/** Devices work, the discovery report fills, and it says exactly what the devices did. */
final class DiscoveryChapter {

  private static final String REPORT = "/api/v1/reports/endpoint-users";
  private static final int VISITS_A_MINUTE = 12_000;
  private static final int ENOUGH = 2_000;

  private final Stage stage;
  private final Balance balance;

  DiscoveryChapter(Stage stage, Balance balance) {
    this.stage = stage;
    this.balance = balance;
  }

  void tell() {
    stage.chapter("3. People work, and the discovery report fills");
    var reportBefore = report();
    var ledgerBefore = ledger();
    var start = Instant.now();
    pace(VISITS_A_MINUTE);
    var before = transactions(reportBefore);
    stage.await(
        "the report fills",
        Duration.ofMinutes(1),
        this::report,
        answer -> transactions(answer) > before);
    stage.say(
        "first transactions in the report %.1f s after people began",
        Duration.between(start, Instant.now()).toMillis() / 1000.0);
    stage.await(
        "the report grows",
        Duration.ofMinutes(2),
        this::report,
        answer -> transactions(answer) >= before + ENOUGH);
    pace(0);
    compare(reportBefore, ledgerBefore);
    show();
  }

  private void compare(JsonNode reportBefore, JsonNode ledgerBefore) {
    balance.require();
    var did = ledger();
    var reported = report();
    for (var field : new String[] {"transactions", "uploadedBytes", "downloadedBytes"}) {
      var ours = reported.path(field).asLong() - reportBefore.path(field).asLong();
      var truth = did.path(field).asLong() - ledgerBefore.path(field).asLong();
      stage.require(
          ours == truth, field + " of report and devices are equal", ours + " and " + truth);
      stage.say("%-16s the devices made %,d, the report counts %,d", field, truth, ours);
    }
    balance.tellRows();
  }

  private void show() {
    var totals = report();
    stage.say(
        "%d apps, %d uncatalogued domains, %d users, %d IP addresses, %d devices, %s",
        totals.path("apps").asInt(),
        totals.path("uncataloguedDomains").asInt(),
        totals.path("users").asInt(),
        totals.path("ipAddresses").asInt(),
        totals.path("devices").asInt(),
        bytes(totals.path("trafficBytes").asLong()));
    stage.say("");
    stage.say(
        "%-24.24s %5s %6s %8s %13s %10s",
        "app", "score", "users", "devices", "transactions", "traffic");
    items(stage.client().get(Part.DISCOVERY, REPORT + "/apps?sort=transactions&limit=10"))
        .forEach(this::row);
    stage.say("");
    var unknown = stage.client().get(Part.DISCOVERY, REPORT + "/uncatalogued-domains?limit=3");
    stage.require(unknown.path("items").size() > 0, "uncatalogued domains are reported", unknown);
    items(unknown)
        .forEach(
            item ->
                stage.say(
                    "not in any catalog, yet seen: %s (%d transactions)",
                    item.path("domain").asText(), item.path("transactions").asLong()));
  }

  private void row(JsonNode item) {
    stage.say(
        "%-24.24s %5s %6d %8d %13d %10s",
        item.path("app").path("name").asText(),
        item.path("app").path("score").asText("-"),
        item.path("users").asInt(),
        item.path("devices").asInt(),
        item.path("transactions").asLong(),
        bytes(item.path("trafficBytes").asLong()));
  }

  private void pace(int visitsPerMinute) {
    stage
        .client()
        .put(Part.AGENT_SIM, "/sim/v1/fleet/pace", body("visitsPerMinute", visitsPerMinute));
  }

  private JsonNode report() {
    return stage.client().get(Part.DISCOVERY, REPORT);
  }

  private JsonNode ledger() {
    return stage.client().get(Part.AGENT_SIM, "/sim/v1/ledger");
  }

  private static long transactions(JsonNode answer) {
    return answer.path("transactions").asLong();
  }
}
