package io.gnomon.e2e.counting;

import static io.gnomon.e2e.RunningGnomon.client;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import io.gnomon.e2e.Tally;
import io.gnomon.local.installation.Part;
import io.gnomon.local.ledger.ComparisonResult;
import io.gnomon.local.ledger.Difference;
import io.gnomon.local.ledger.Dimension;
import io.gnomon.local.ledger.LedgerSource;
import io.gnomon.local.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the devices did is what report and alerts say, row by row, whatever goes wrong. */
@ExtendWith(RunningGnomon.class)
class LedgerIT {

  private static final int DEVICES = 60;
  private static final int VISITS_PER_MINUTE = 12_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final String APP = "chatgpt";

  @BeforeEach
  void aPausedFleet() {
    Fleet.ensure(DEVICES);
    Fleet.pace(0);
    Fleet.flush();
  }

  @AfterEach
  void noFaults() {
    Fleet.pace(0);
    to(Part.AGENT_SIM).delete("/sim/v1/faults").then().statusCode(204);
    Tags.remove(APP);
  }

  @Test
  void theLedgerBalancesAlthoughBatchesAreRepeatedDevicesFlapAndDiscoveryIsKilled() {
    var verification = Verification.of(client());
    verification.begin();
    Tags.unsanction(APP);
    order(Map.of("kind", "repeat", "share", 1.0));
    order(Map.of("kind", "flapping", "share", 0.3, "seconds", 20));
    var devices = Tally.ofDevices();

    Fleet.pace(VISITS_PER_MINUTE);
    await().atMost(TIMEOUT).until(() -> repeated() > 0);
    stack().child(Part.DISCOVERY).orElseThrow().kill();
    Tally.awaitVisits(devices, 2_000, TIMEOUT);
    stack().launch(Part.DISCOVERY);
    stack().awaitReady(Part.DISCOVERY);
    Fleet.pace(0);
    Fleet.flush();
    var result = verification.verify(TIMEOUT, 20).result();

    assertThat(result.named()).extracting(Difference::sentence).isEmpty();
    assertThat(result.did().get(0)).isGreaterThanOrEqualTo(2_000);
    assertThat(result.attempts()).isPositive();
    assertThat(result.rows(Dimension.USER)).isGreaterThanOrEqualTo(DEVICES);
  }

  @Test
  void aLedgerThatSaysSomethingElseIsNotBelieved(@TempDir Path folder) throws IOException {
    Fleet.visit(Fleet.deviceIds().get(0), "http://forged.example/");
    Fleet.flush();
    var file = folder.resolve("ledger.ndjson");
    try (var lines = client().lines(Part.AGENT_SIM, "/sim/v1/ledger/lines")) {
      Files.write(file, lines.map(LedgerIT::forged).toList());
    }

    // What was counted while discovery-service was away comes in a moment later.
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(verified(file).named())
                    .filteredOn(each -> each.dimension() == Dimension.UNCATALOGUED_DOMAIN)
                    .extracting(Difference::sentence)
                    .contains(
                        "uncatalogued domain forged.example: the ledger has 4,711 transactions, the report 1"));
  }

  private static ComparisonResult verified(Path ledger) {
    return new Verification(client(), List.of(LedgerSource.of(ledger)), Verification.ENDPOINT_USERS)
        .verify(Duration.ZERO, 1_000)
        .result();
  }

  /** Other devices have sent traffic that is in no ledger: what comes from then on is compared. */
  @Tag("full")
  @Test
  void aPersonIsOneUserInTheLedgerAndInTheReport() {
    visit(200);
    var names = await().atMost(TIMEOUT).until(LedgerIT::twoUsers, users -> users.size() == 2);
    var person = addPerson(names, "ledger-" + UUID.randomUUID());
    try {
      var result = visitAndCompare();

      assertThat(result.rows(Dimension.USER_GROUP)).isEqualTo(1);
      assertThat(usersOf(person)).isEqualTo(1);
    } finally {
      to(Part.DISCOVERY).delete("/api/v1/people/" + person).then().statusCode(204);
    }
  }

  @Tag("full")
  @Test
  void aPromotedDomainIsTheSameAppInTheLedgerAndInTheReport() {
    visit(500);
    var domain =
        await().atMost(TIMEOUT).until(LedgerIT::uncatalogued, found -> !found.isEmpty()).get(0);
    var app = promote(domain);
    try {
      visitAndCompare();
    } finally {
      to(Part.CATALOG).delete("/api/v1/custom-apps/" + app).then().statusCode(204);
    }
  }

  private static List<String> uncatalogued() {
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/uncatalogued-domains?sort=transactions&limit=1")
        .jsonPath()
        .getList("items.domain");
  }

  private static String promote(String domain) {
    return to(Part.CATALOG)
        .contentType("application/json")
        .body(Map.of("domain", domain))
        .post("/api/v1/custom-apps")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What comes from now on is the same in the ledger and in the report. */
  private static ComparisonResult visitAndCompare() {
    var verification = Verification.of(client());
    verification.begin();
    visit(1_000);
    var result = verification.verify(TIMEOUT, 20).result();
    assertThat(result.named()).extracting(Difference::sentence).isEmpty();
    return result;
  }

  private static void visit(int times) {
    var devices = Tally.ofDevices();
    Fleet.pace(VISITS_PER_MINUTE);
    Tally.awaitVisits(devices, times, TIMEOUT);
    Fleet.pace(0);
    Fleet.flush();
  }

  private static List<String> twoUsers() {
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/users?limit=2")
        .jsonPath()
        .getList("items.user.name");
  }

  private static String addPerson(List<String> names, String group) {
    return to(Part.DISCOVERY)
        .contentType("application/json")
        .body(Map.of("displayName", names.get(0), "aliases", names, "groups", List.of(group)))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static int usersOf(String person) {
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/users?limit=500")
        .jsonPath()
        .getList("items.user.id")
        .stream()
        .filter(person::equals)
        .toList()
        .size();
  }

  private static String forged(String line) {
    return line.startsWith("[\"site\",\"forged.example\"")
        ? line.replaceFirst(",1,", ",4711,")
        : line;
  }

  private static long repeated() {
    return Fleet.state().getLong("counters.batchesRepeated");
  }

  private static void order(Map<String, ?> fault) {
    to(Part.AGENT_SIM)
        .contentType("application/json")
        .body(fault)
        .post("/sim/v1/faults")
        .then()
        .statusCode(200);
  }
}
