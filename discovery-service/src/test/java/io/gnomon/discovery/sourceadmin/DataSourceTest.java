package io.gnomon.discovery.sourceadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.discovery.BlockedSessions;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class DataSourceTest {

  private static final String PATH = "/api/v1/data-sources";
  private static final String AUDIT = "/api/v1/discovery-audit?limit=20";
  private static final int DAYS = 3;

  @Inject RetentionService retention;
  @Inject Database database;

  /** Makes the content of a test its own. */
  private final String host = "s" + UUID.randomUUID() + ".example";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void anUploadedFileIsASourceThatSaysWhatWasWrongWithIt() {
    var id = upload(line(today, host) + "what is this\n");

    read(id)
        .body("name", equalTo("proxy.log"))
        .body("kind", equalTo("snapshot"))
        .body("state", equalTo("complete"))
        .body("from", equalTo(today.toString()))
        .body("lastDataAt", notNullValue())
        .body("keepDays", nullValue())
        .body("file.format", equalTo("squidNative"))
        .body("file.lines", equalTo(2))
        .body("file.rejected", equalTo(1))
        .body("file.reasons.reason", hasItem("notTheFormat"))
        .body("file.uploadedBy", notNullValue());
  }

  @Test
  void theFeedOfDevicesReceives() {
    Topics.telemetry(true);
    new TestDevice().sends(TestDevice.line(Instant.now(), "ada", host, "", 1));
    Reports.awaitItem("endpoint-users/uncatalogued-domains?limit=500", "domain", host);

    read("endpoint-users")
        .body("name", equalTo("Endpoint telemetry"))
        .body("kind", equalTo("endpoint"))
        .body("state", equalTo("receiving"))
        .body("file", nullValue());
  }

  @Test
  void pagesContainEachSourceOnce() {
    upload(line(today, host));
    upload(line(today, "other-" + host));
    var seen = new HashSet<String>();
    var cursor = "";
    long total;
    do {
      var page =
          Callers.viewer()
              .get(PATH + "?limit=1" + cursor)
              .then()
              .statusCode(200)
              .body("items", hasSize(1))
              .extract()
              .jsonPath();
      assertThat(seen.add(page.getString("items[0].id"))).isTrue();
      total = page.getLong("total");
      cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize((int) total).contains("endpoint-users");
  }

  @Test
  void oldDaysOfASourceAreNotKept() {
    var id =
        upload(line(today, host) + line(today.minusDays(1), host) + line(today.minusDays(2), host));
    var other = upload(line(today.minusDays(2), "other-" + host));

    keep(id, 2).statusCode(200).body("keepDays", equalTo(2));
    retention.deleteDue(() -> {});

    read(id).body("from", equalTo(today.minusDays(1).toString()));
    assertThat(transactions(id)).isEqualTo(2);
    assertThat(transactions(other)).isEqualTo(1);
    assertThat(audited("dataSource.retentionChanged", id)).hasSize(1);
  }

  @Test
  void keepingAsLongAsBeforeIsNoChange() {
    var id = upload(line(today, host));

    keep(id, DAYS).statusCode(200);
    keep(id, DAYS).statusCode(200);
    Callers.admin().delete(PATH + "/" + id + "/retention").then().body("keepDays", nullValue());
    Callers.admin().delete(PATH + "/" + id + "/retention").then().statusCode(200);

    assertThat(audited("dataSource.retentionChanged", id)).hasSize(2);
  }

  @Test
  void whoSawAnotherRetentionIsToReadAgain() {
    var id = upload(line(today, host));
    var seen = read(id).extract().header("ETag");

    var kept = keep(id, DAYS).statusCode(200).extract().header("ETag");

    var url = PATH + "/" + id + "/retention";
    Callers.admin().header("If-Match", seen).delete(url).then().statusCode(412);
    read(id).body("keepDays", equalTo(DAYS)).header("ETag", kept);
    Callers.admin().header("If-Match", kept).delete(url).then().statusCode(200);
    keep(id, kept, DAYS).statusCode(412);
    read(id).body("keepDays", nullValue()).header("ETag", seen);
  }

  @Test
  void aSourceIsWipedAndStays() {
    var id = upload(line(today, host) + line(today.minusDays(1), host));

    wipe(id, "wrong file")
        .statusCode(202)
        .body("state", equalTo("deleting"))
        .body("deleteThrough", equalTo(today.toString()));
    retention.deleteDue(() -> {});

    read(id).body("state", equalTo("empty")).body("deleteThrough", nullValue());
    assertThat(transactions(id)).isZero();
    assertThat(audited("dataSource.wiped", id)).containsExactly("wrong file");
    wipe(id, "again").statusCode(202).body("state", equalTo("empty"));
    assertThat(audited("dataSource.wiped", id)).hasSize(1);
  }

  @Test
  void aWipeLeavesTheRetentionThatIsSetMeanwhile() {
    var id = upload(line(today, host));

    var wiped =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("set local idle_in_transaction_session_timeout = '10min'");
                  database.update("update data_source set keep_days = ? where name = ?", DAYS, id);
                  var asked = CompletableFuture.supplyAsync(() -> wipe(id, "wrong file"));
                  BlockedSessions.await(1, "data_source");
                  return asked;
                });

    wiped.join().statusCode(202);
    read(id).body("keepDays", equalTo(DAYS)).body("deleteThrough", equalTo(today.toString()));
  }

  @Test
  void whatIsWrongIsRefused() {
    var id = upload(line(today, host));

    Callers.viewer().get(PATH + "/nowhere").then().statusCode(404);
    keep("nowhere", 1).statusCode(404);
    keep(id, 0).statusCode(400).body(containsString("keepDays"));
    Callers.admin().delete(PATH + "/" + id + "/usage").then().statusCode(400);
    Callers.analyst().delete(PATH + "/" + id + "/usage?reason=no").then().statusCode(403);
    assertThat(transactions(id)).isEqualTo(1);
  }

  private ValidatableResponse keep(String id, int days) {
    return keep(id, "*", days);
  }

  private ValidatableResponse keep(String id, String seen, int days) {
    return Callers.admin()
        .header("If-Match", seen)
        .contentType(ContentType.JSON)
        .body("{\"keepDays\":" + days + "}")
        .put(PATH + "/" + id + "/retention")
        .then();
  }

  private ValidatableResponse wipe(String id, String reason) {
    return Callers.admin().queryParam("reason", reason).delete(PATH + "/" + id + "/usage").then();
  }

  private ValidatableResponse read(String id) {
    return Callers.viewer().get(PATH + "/" + id).then().statusCode(200);
  }

  /** Of the last days that can be asked for. */
  private static int transactions(String id) {
    return Reports.get(id + "?days=90").getInt("transactions");
  }

  private static List<String> audited(String action, String id) {
    return Callers.admin()
        .get(AUDIT)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList(
            "items.findAll { it.action == '%s' && it.subject == '%s' }.reason"
                .formatted(action, id),
            String.class);
  }

  private static String upload(String log) {
    return Callers.analyst()
        .contentType("application/octet-stream")
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots?name=proxy.log")
        .then()
        .statusCode(201)
        .extract()
        .path("reportId");
  }

  private static String line(LocalDate day, String host) {
    long seconds = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return "%d.000 120 10.20.0.7 TCP_TUNNEL/200 1000 CONNECT %s:443 ada HIER_DIRECT/192.0.2.1 -\n"
        .formatted(seconds, host);
  }
}
