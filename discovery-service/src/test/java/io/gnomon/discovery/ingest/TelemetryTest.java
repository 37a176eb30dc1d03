package io.gnomon.discovery.ingest;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.usage.UsageConfig;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class TelemetryTest {

  private static final String TOPIC = "discovery.transactions.v1";

  @Inject MeterRegistry meters;
  @Inject UsageConfig usage;
  @Inject Database database;

  private final TestDevice device = new TestDevice();

  @BeforeEach
  void telemetryIsOn() {
    Topics.telemetry(true);
  }

  @Test
  void aBatchBecomesOneRecordKeyedByTheDevice() throws IOException {
    device.sends(
        line(Instant.now(), "Ada@example.org", "WWW.Dropbox.com.:443", "/home/?q=1#top", 7),
        "{\"at\":\"" + Instant.now() + "\",\"host\":\"203.0.113.9\"}");

    var records = TopicRecords.await(TOPIC, device.id(), 1);

    assertThat(records).hasSize(1);
    var batch = new ObjectMapper().readTree(records.get(0).value());
    Contracts.assertValid("discovery/transaction-batch", batch);
    assertThat(batch.path("deviceId").asText()).isEqualTo(device.id());
    assertThat(batch.at("/transactions/0/host").asText()).isEqualTo("www.dropbox.com");
    assertThat(batch.at("/transactions/0/path").asText()).isEqualTo("/home");
    assertThat(batch.at("/transactions/1").has("user")).isFalse();
  }

  @Test
  void aNameThatIsNotWellFormedCostsItsLineOnly() {
    var host = "well-formed-" + device.id() + ".example";

    device
        .send(
            1,
            line("half a pair \\ud83d", host),
            line("\\udc00\\ud800", host),
            line("a whole pair \\ud83d\\ude00", host))
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1))
        .body("reasons.badUser", equalTo(2));

    Reports.awaitItem("endpoint-users/uncatalogued-domains?limit=500", "domain", host);
  }

  @Test
  void batchesOfNothingButNewNamesAreCountedInPartsOfBoundedSize() {
    for (int batch = 1; batch <= 10; batch++) {
      int first = batch * 4_000;
      var lines =
          IntStream.range(first, first + 4_000)
              .mapToObj(
                  i -> line("user" + i + device.id(), "h" + i + "." + device.id() + ".example"))
              .toArray(String[]::new);

      device.sends(lines);
    }

    Patience.await().until(() -> counted(device.id()) == 40_000);
    var parts = meters.get("gnomon.usage.chunk.bytes").tag("of", "rollup").summary();
    // One record, of 4,000 lines, may exceed it.
    assertThat(parts.max()).isBetween(1.0 * (1 << 20), usage.maxChunkBytes() + 12.0 * (1 << 20));
  }

  @Test
  void badLinesAreCountedByReasonAndGoodOnesKept() {
    var late = Instant.now().plus(Duration.ofDays(2));
    var old = Instant.now().minus(Duration.ofDays(91));

    device
        .send(
            1,
            line("ada", "one.example.org"),
            "not json",
            line("ada", "no host"),
            line(late, "ada", "two.example.org", "", 1),
            line(old, "ada", "three.example.org", "", 1),
            line(Instant.now(), "ada", "four.example.org", "", -1),
            "{\"at\":1.7973e+09,\"host\":\"six.example.org\"}",
            "{\"at\":1797300000,\"host\":\"seven.example.org\"}",
            "",
            line("ada", "five.example.org"))
        .then()
        .statusCode(202)
        .body("accepted", equalTo(2))
        .body("rejected", equalTo(7))
        .body("reasons.badTime", equalTo(2))
        .body("reasons.notJson", equalTo(1))
        .body("reasons.badHost", equalTo(1))
        .body("reasons.inTheFuture", equalTo(1))
        .body("reasons.tooOld", equalTo(1))
        .body("reasons.badBytes", equalTo(1));
  }

  @Test
  void aBatchThatIsSentAgainIsAnsweredAlikeAndCountedOnce() {
    var path = "endpoint-users/users/resent-" + device.id() + "/apps";
    var user = "resent-" + device.id();
    var lines = new String[] {line(user, "resent.example.org"), line(user, "resent.example.org")};

    device.send(1, lines).then().statusCode(202).body("accepted", equalTo(2));
    device.send(1, lines).then().statusCode(202).body("accepted", equalTo(2));
    device.send(2, line(user, "resent.example.org")).then().statusCode(202);
    device.send(1, lines).then().statusCode(202);
    device.send(3, line(user, "resent.example.org")).then().statusCode(202);

    var item = "items.find { it.device.id == '" + device.id() + "' }";
    var counted =
        Reports.await(
            "endpoint-users/devices?limit=500",
            r -> r.get(item) != null && r.getInt(item + ".transactions") >= 4);
    assertThat(counted.getInt(item + ".transactions")).isEqualTo(4);
    assertThat(Reports.get(path).getList("items")).isEmpty();
  }

  @Test
  void packedBatchesAreUnpacked() throws IOException {
    var plain = line("ada", "packed.example.org").getBytes(StandardCharsets.UTF_8);

    device.send(1, gzip(plain), "gzip").then().statusCode(202).body("accepted", equalTo(1));
    device
        .send(2, Zstd.compress(plain), "zstd")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1));
    device.send(3, gzip(plain), "br").then().statusCode(415);
    device.send(3, plain, "gzip").then().statusCode(400);
    device.send(3, plain, "zstd").then().statusCode(400);
  }

  @Test
  void whatUnpacksToTooMuchIsTurnedAway() throws IOException {
    var bomb = new byte[5 << 20];

    device.send(1, gzip(bomb), "gzip").then().statusCode(413).body("type", endsWith("/too-large"));
    device.send(1, Zstd.compress(bomb), "zstd").then().statusCode(413);
    device.send(1, bomb, null).then().statusCode(413);
    var lines = String.join("\n", Collections.nCopies(4_001, "{}"));
    device.send(1, lines).then().statusCode(413);
  }

  @Test
  void aFullBatchIsTaken() {
    var lines = String.join("\n", Collections.nCopies(4_000, line("ada", "full.example.org")));

    device.send(1, lines).then().statusCode(202).body("accepted", equalTo(4_000));
  }

  @Test
  void whileTelemetryIsOffNothingIsTaken() {
    Topics.telemetry(false);

    device
        .send(1, line("ada", "off.example.org"))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", endsWith("/telemetry-off"));
  }

  @Test
  void onlyDevicesSendAndEachForItself() throws IOException {
    var other = new TestDevice();
    Callers.person("admin@example.org", Roles.VIEWER, Roles.ANALYST, Roles.ADMIN)
        .header("Gnomon-Boot-Id", device.bootId())
        .header("Gnomon-Sequence", 1)
        .body(line("ada", "x.example.org"))
        .post("/agent/v1/transactions")
        .then()
        .statusCode(403);
    io.restassured.RestAssured.given()
        .body("{}")
        .post("/agent/v1/transactions")
        .then()
        .statusCode(401);

    device.sends(
        "{\"deviceId\":\"" + other.id() + "\"," + line("ada", "x.example.org").substring(1));

    var record = TopicRecords.await(TOPIC, device.id(), 1).get(0);
    var batch = new ObjectMapper().readTree(record.value());
    assertThat(batch.path("deviceId").asText()).isEqualTo(device.id());
    assertThat(batch.toString()).doesNotContain(other.id());
  }

  @Test
  void headersMustSayWhichBatchItIs() {
    device.send(0, line("ada", "x.example.org")).then().statusCode(400);
    Callers.device(device.id())
        .header("Gnomon-Sequence", 1)
        .body("{}")
        .post("/agent/v1/transactions")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"));
    Callers.device(device.id())
        .header("Gnomon-Protocol", "2")
        .body("{}")
        .post("/agent/v1/transactions")
        .then()
        .statusCode(426)
        .body("type", endsWith("/protocol-unsupported"));
    Callers.device(device.id())
        .body("{}")
        .post("/agent/v1/transactions?sequence=1")
        .then()
        .statusCode(400)
        .body("type", endsWith("/unknown-parameter"));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private long counted(String deviceId) {
    return database
        .first(
            "select coalesce(sum(transactions), 0) from usage_device join device on id = device_id where name = ?",
            row -> row.getLong(1),
            deviceId)
        .orElseThrow();
  }
}
