package io.gnomon.e2e.attack;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tally;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever comes, no process leaves its heap; with {@code -Pfull} as much comes as ended them once.
 */
@Tag("full")
@Order(Integer.MAX_VALUE - 1) // The ledger of the simulator does not know of its telemetry.
@ExtendWith(RunningGnomon.class)
class LargeInputIT {

  private static final int LINES = Integer.getInteger("intake.lines", 60_000);
  private static final int LINES_PER_BATCH = 4_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final String name = UUID.randomUUID().toString();
  private Aftermath aftermath;

  @BeforeEach
  void calm() {
    aftermath = new Aftermath();
  }

  @AfterEach
  void everythingIsAsBefore() {
    aftermath.check();
  }

  @Test
  void aLogOfNothingButNewNamesIsCounted() {
    to(Part.DISCOVERY)
        .contentType("application/octet-stream")
        .body(bytes(lines(LINES, this::logLine)))
        .post("/api/v1/reports/snapshots?name=Large")
        .then()
        .statusCode(201)
        .body("transactions", equalTo(LINES));
  }

  @Test
  void telemetryOfNothingButNewNamesIsCounted() {
    Fleet.ensure(0);
    var before = Tally.ofReport();
    var token =
        LocalIssuer.devices(stack().home().keys()).token(name, Duration.ofHours(1), "device");

    for (int batch = 0; batch < LINES / LINES_PER_BATCH; batch++) {
      int first = batch * LINES_PER_BATCH;
      Batches.acknowledge(
          TIMEOUT, token, name, batch + 1, lines(LINES_PER_BATCH, i -> telemetryLine(first + i)));
    }

    await().atMost(TIMEOUT).until(() -> Tally.ofReport().minus(before).transactions() == LINES);
  }

  @Test
  void aFeedOfVeryManyShortRowsIsRefusedAndChangesNothing() {
    to(Part.CATALOG)
        .contentType("application/json")
        .body(Map.of("enabled", true))
        .put("/api/v1/catalog-feeds/own")
        .then()
        .statusCode(200);
    var location =
        to(Part.CATALOG)
            .contentType("application/octet-stream")
            .body(bytes("name,domains\n" + lines(499_000, i -> "A" + i + ",a" + i + ".com")))
            .post("/api/v1/catalog-feeds/own/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");

    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                to(Part.CATALOG)
                    .get(location)
                    .then()
                    .body("state", equalTo("failed"))
                    .body("problem", containsString("bytes of memory")));
  }

  private String logLine(int i) {
    return "%d.000 1 10.%d.%d.%d TCP_TUNNEL/200 1000 CONNECT h%d.%s.example:443 u%d-%s HIER_DIRECT/1.2.3.4 -"
        .formatted(
            Instant.now().getEpochSecond() - 60, i >> 16, i >> 8 & 255, i & 255, i, name, i, name);
  }

  private String telemetryLine(int i) {
    return """
    {"at":"%s","user":"u%d-%s","ipAddress":"2001:db8::%x:%x","host":"t%d.%s.example","uploadedBytes":1,"downloadedBytes":1}\
    """
        .formatted(Instant.now(), i, name, i >> 16, i & 0xffff, i, name);
  }

  private static String lines(int count, IntFunction<String> line) {
    var all = new StringBuilder();
    IntStream.range(0, count).forEach(i -> all.append(line.apply(i)).append('\n'));
    return all.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
