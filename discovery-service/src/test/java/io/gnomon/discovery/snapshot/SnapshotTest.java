package io.gnomon.discovery.snapshot;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.usage.UsageConfig;
import io.gnomon.testing.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class SnapshotTest {

  private static final String PATH = "/api/v1/reports/snapshots";

  @Inject MeterRegistry meters;
  @Inject UsageConfig config;

  /** Makes the content of a test its own. */
  private final String host = "s" + UUID.randomUUID() + ".example";

  @Test
  void anUploadSaysWhatWasInTheFile() {
    upload(threeGoodLinesAndTwoBadOnes())
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/reports/snapshot-"))
        .body("name", equalTo("March"))
        .body("format", equalTo("squidNative"))
        .body("lines", equalTo(5))
        .body("transactions", equalTo(3))
        .body("rejected", equalTo(2))
        .body("reasons.find { it.reason == 'denied' }.count", equalTo(1))
        .body("reasons.find { it.reason == 'notTheFormat' }.samples", hasItem("what is this"))
        .body("from", equalTo("2023-11-14"))
        .body("to", equalTo("2023-11-15"))
        .body("duplicate", nullValue());
  }

  @Test
  void anUploadBecomesAReportOfItsOwn() {
    Topics.app("uploaded", "Uploaded", 4, host);
    String id = upload(threeGoodLinesAndTwoBadOnes()).then().extract().path("reportId");

    var totals = Reports.await(id, report -> report.getInt("apps") == 1);
    assertThat(totals.getString("from")).isEqualTo("2023-11-14");
    assertThat(totals.getInt("transactions")).isEqualTo(3);
    assertThat(totals.getInt("users")).isEqualTo(2);
    assertThat(totals.getInt("downloadedBytes")).isEqualTo(3_000);
    assertThat(totals.getInt("devices")).isZero();
    assertThat(Reports.values(id + "/apps/uploaded/users", "user.id")).containsExactly("ada");
    assertThat(Reports.get(id + "?days=7").getInt("transactions")).isEqualTo(3);
    var day = "?from=2023-11-15&to=2023-11-15";
    assertThat(Reports.get(id + day).getInt("transactions")).isEqualTo(1);
    assertThat(Reports.get("all-sources" + day).getInt("transactions")).isPositive();
    assertThat(Reports.values("?limit=500", "id")).contains("endpoint-users", "all-sources", id);
  }

  private String threeGoodLinesAndTwoBadOnes() {
    return line("1700000000.000", "ada", "www." + host)
        + line("1700000001.000", "Ada", host)
        + line("1700090000.500", "grace", "other-" + host)
        + "what is this\n"
        + line("1700000000.000", "-", host).replace("TCP_TUNNEL", "TCP_DENIED");
  }

  @Test
  void theSameContentIsCountedOnce() throws IOException {
    var log = line("1700000000.000", "ada", host);

    String first = upload(log).then().statusCode(201).extract().path("reportId");

    upload(gzip(log.getBytes(StandardCharsets.UTF_8)), null)
        .then()
        .statusCode(200)
        .body("duplicate", equalTo(true))
        .body("reportId", equalTo(first))
        .body("transactions", equalTo(1));
    upload(gzip(log.getBytes(StandardCharsets.UTF_8)), "gzip")
        .then()
        .statusCode(200)
        .body("reportId", equalTo(first));
    assertThat(Reports.get(first).getInt("transactions")).isEqualTo(1);
  }

  @Test
  void aFileOfManyPartsIsCountedWhole() throws IOException {
    var log = new StringBuilder();
    for (int i = 0; i < 120_000; i++) {
      log.append(line("1700000" + (i % 900 + 100) + ".000", "user" + i % 50, i % 20 + host));
    }

    String id =
        upload(gzip(log.toString().getBytes(StandardCharsets.UTF_8)), null)
            .then()
            .statusCode(201)
            .body("transactions", equalTo(120_000))
            .extract()
            .path("reportId");

    assertThat(Reports.get(id).getInt("transactions")).isEqualTo(120_000);
    assertThat(Reports.get(id).getInt("users")).isEqualTo(50);
  }

  @Test
  void aLaterPartOfAFileMayHaveADayThatNobodyHadBefore() {
    var log = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      log.append(line("1700000000.000", "user" + i % 50, i % 20 + host));
    }
    log.append(line("1650000000.000", "ada", host));

    upload(log.toString())
        .then()
        .statusCode(201)
        .body("transactions", equalTo(40_001))
        .body("from", equalTo("2022-04-15"));
  }

  @Test
  void aFileOfNothingButNewNamesIsCountedInPartsOfBoundedSize() {
    var log = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      log.append(line("1700000000.000", "user" + i + host, i + "." + host));
    }

    String id = upload(log.toString()).then().statusCode(201).extract().path("reportId");

    assertThat(Reports.get(id).getInt("users")).isEqualTo(40_000);
    var parts = meters.get("gnomon.usage.chunk.bytes").tag("of", "upload").summary();
    assertThat(parts.count()).isGreaterThan(2);
    assertThat(parts.max()).isLessThan((double) config.maxChunkBytes() + 10_000);
  }

  @Test
  void aSmallFileThatUnpacksToVeryMuchIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 80; i++) {
        gzip.write(blank);
      }
    }

    upload(packed.toByteArray(), null)
        .then()
        .statusCode(413)
        .body("detail", containsString("200 times"));
  }

  @Test
  void whereFilesAreUploadedNothingElseIsOffered() {
    Callers.viewer()
        .get("/api/v1/reports/snapshots")
        .then()
        .statusCode(405)
        .header("Allow", "POST");
  }

  @Test
  void whatIsNoLogIsRefusedWithReasons() {
    var binary = new byte[100_000];
    new Random(1).nextBytes(binary);

    refused(upload(new byte[0], null)).body("lines", equalTo(0));
    refused(upload(binary, null)).body("reasons[0].count", notNullValue());
    refused(upload("a,b,c\n1,2,3\n")).body("reasons[0].reason", equalTo("notTheFormat"));
    refused(upload("z".repeat(1 << 20))).body("reasons[0].reason", equalTo("lineTooLong"));
  }

  @Test
  void aDamagedFileLeavesNothing() throws IOException {
    var whole =
        gzip(line("1700000000.000", "ada", host).repeat(500).getBytes(StandardCharsets.UTF_8));
    var reports = Reports.values("?limit=500", "id");

    upload(Arrays.copyOf(whole, whole.length - 20), null)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/log-damaged"));
    upload("plain".getBytes(StandardCharsets.UTF_8), "gzip")
        .then()
        .statusCode(422)
        .body("type", endsWith("/log-damaged"));

    assertThat(Reports.values("?limit=500", "id")).isEqualTo(reports);
  }

  @Test
  void onlyAnalystsUploadAndOnlyKnownFormats() {
    var body = line("1700000000.000", "ada", host);
    Callers.viewer().body(body).post(PATH).then().statusCode(403);
    Callers.device(new TestDevice().id()).body(body).post(PATH).then().statusCode(403);
    io.restassured.RestAssured.given().body(body).post(PATH).then().statusCode(401);
    Callers.analyst()
        .queryParam("format", "nonsense")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"));
    Callers.analyst().queryParam("name", "a\u0000").body(body).post(PATH).then().statusCode(400);
    upload(body.getBytes(StandardCharsets.UTF_8), "br").then().statusCode(415);
  }

  @Test
  void aFileInAFormIsReadAsTheSameFile() {
    var log = line("1700000000.000", "ada", host) + line("1700000001.000", "grace", host);
    String first = upload(log).then().statusCode(201).extract().path("reportId");

    form()
        .multiPart("file", "access.log", log.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(200)
        .body("duplicate", equalTo(true))
        .body("reportId", equalTo(first))
        .body("transactions", equalTo(2));
  }

  @Test
  void aFormMayHaveFieldsBeforeItsPackedFile() throws IOException {
    var log = line("1700000000.000", "ada", host).repeat(3_000);

    form()
        .multiPart("comment", "not the file")
        .multiPart("log", "access.log.gz", gzip(log.getBytes(StandardCharsets.UTF_8)))
        .post(PATH)
        .then()
        .statusCode(201)
        .body("transactions", equalTo(3_000));
  }

  @Test
  void aFormWithoutAFileIsRefused() {
    form().multiPart("comment", "no file").post(PATH).then().statusCode(400);
    Callers.analyst()
        .config(
            config()
                .encoderConfig(
                    encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
        .contentType("multipart/form-data; boundary=b")
        .body("--b\r\nContent-Disposition: form-data; filename=a\r\n\r\ncut off")
        .post(PATH)
        .then()
        .statusCode(400);
  }

  @Test
  void aDeletedSnapshotLeavesNothingAndMayComeAgain() {
    var log = line("1700000000.000", "ada", host);
    String id = upload(log).then().statusCode(201).extract().path("reportId");
    var day = "?from=2023-11-14&to=2023-11-14";
    long before = Reports.get("all-sources" + day).getLong("transactions");

    Callers.viewer().delete(PATH + "/" + id).then().statusCode(403);
    Callers.analyst().delete(PATH + "/" + id).then().statusCode(204);
    Callers.analyst().delete(PATH + "/" + id).then().statusCode(204);
    Callers.analyst().delete(PATH + "/endpoint-users").then().statusCode(204);

    Callers.viewer().get("/api/v1/reports/" + id).then().statusCode(404);
    Callers.viewer().get("/api/v1/reports/endpoint-users").then().statusCode(200);
    assertThat(Reports.values("?limit=500", "id")).doesNotContain(id);
    assertThat(Reports.get("all-sources" + day).getLong("transactions")).isEqualTo(before - 1);
    var entry = "items.find { it.subject == '" + id + "' }";
    Callers.viewer().get("/api/v1/discovery-audit").then().statusCode(403);
    Callers.admin()
        .get("/api/v1/discovery-audit?limit=500")
        .then()
        .statusCode(200)
        .body("items.count { it.subject == '" + id + "' }", equalTo(1))
        .body(entry + ".who", equalTo(Callers.ANALYST))
        .body(entry + ".action", equalTo("snapshot.deleted"))
        .body(entry + ".before.name", equalTo("March"));
    upload(log).then().statusCode(201).body("reportId", not(equalTo(id)));
  }

  private static RequestSpecification form() {
    return Callers.analyst().contentType("multipart/form-data");
  }

  private static io.restassured.response.ValidatableResponse refused(Response answer) {
    return answer
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/log-unreadable"));
  }

  private static Response upload(String log) {
    return upload(log.getBytes(StandardCharsets.UTF_8), null);
  }

  private static Response upload(byte[] log, @Nullable String encoding) {
    var request =
        Callers.analyst().queryParam("name", "March").contentType("application/octet-stream");
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    return request.body(log).post(PATH);
  }

  private static String line(String time, String user, String host) {
    return time
        + " 1 10.0.0.9 TCP_TUNNEL/200 1000 CONNECT "
        + host
        + ":443 "
        + user
        + " HIER_DIRECT/1.2.3.4 -\n";
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
