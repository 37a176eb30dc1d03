package io.gnomon.discovery.backpressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.gnomon.testing.LogRecords;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that has little room, and is filled by something else than Gnomon. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
@TestProfile(StorageFullTest.LittleRoom.class)
class StorageFullTest {

  /**
   * The roll-up counts in this new database all that other tests have sent: many times what that
   * takes.
   */
  public static final class LittleRoom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(TestInfrastructure.databaseSettings("little_room"));
      settings.put("gnomon.storage.max-database-bytes", "400M");
      settings.put("gnomon.storage.interval", "100ms");
      return Map.copyOf(settings);
    }
  }

  private static final String LOCK_OFFSETS = "lock table partition_offset in exclusive mode";

  private static final String ALLOW_IDLE_TRANSACTION =
      "set local idle_in_transaction_session_timeout = '10min'";

  private static final String FILLER = "create unlogged table filler (text text)";

  /** Some 48 MB, within the patience of a statement: of rows too short to be compressed. */
  private static final String FILL =
      "insert into filler select repeat('x', 1000) from generate_series(1, 43000)";

  private static final int FILL_COUNT = 10;

  private static final Duration COUNT_TIMEOUT = Duration.ofMinutes(5);

  private static final String LOG =
      "1700000000.000 250 10.0.0.7 TCP_TUNNEL/200 9 CONNECT %s:443 ada HIER_DIRECT/1.2.3.4 -%n";

  @Inject Database database;
  @Inject MeterRegistry meters;

  private final TestDevice device = new TestDevice();
  private final String host = "before-" + device.id() + ".example";

  @Test
  void beforeTheDatabaseIsFullNothingIsTakenAndWhatWasTakenIsCounted() {
    Topics.telemetry(true);
    try (var log = LogRecords.ofEverything()) {
      QuarkusTransaction.requiringNew().run(this::fillWhileABatchWaits);

      Patience.await().atMost(COUNT_TIMEOUT).until(this::isCounted);
      assertRefused(send());
      assertRefused(upload());
      assertThat(closed()).isOne();

      database.update("drop table filler");

      Patience.await().untilAsserted(() -> assertThat(send().asString()).contains("accepted"));
      upload().then().statusCode(201);
      assertThat(closed()).isZero();
      assertThat(log.messages()).filteredOn(each -> each.contains("ingest is closed")).hasSize(1);
      assertThat(log.messages()).filteredOn(each -> each.contains("to close ingest")).hasSize(1);
    }
  }

  private void fillWhileABatchWaits() {
    database.update(ALLOW_IDLE_TRANSACTION);
    database.update(LOCK_OFFSETS);
    device.sends(TestDevice.line("ada", host));

    database.update(FILLER);
    for (int i = 0; i < FILL_COUNT; i++) {
      database.update(FILL);
    }

    Patience.await().until(() -> closed() == 1);
    assertRefused(send());
    assertThat(isCounted()).isFalse();
  }

  private boolean isCounted() {
    var domains = "endpoint-users/uncatalogued-domains?q=" + host;
    return Reports.values(domains, "domain").contains(host);
  }

  private Response send() {
    return device.send(2, TestDevice.line("ada", "after-" + device.id() + ".example"));
  }

  private Response upload() {
    return Callers.person("ada", Roles.ANALYST)
        .contentType(ContentType.BINARY)
        .body(LOG.formatted(host).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots");
  }

  private static void assertRefused(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", endsWith("/storage-full"))
        .body("detail", startsWith("The database is "));
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  private double closed() {
    return meters.get("gnomon.ingest.closed").gauge().value();
  }
}
