package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class PseudonymTest {

  private static final String ENDPOINTS = "endpoint-users";

  @Inject Database database;
  @Inject PseudonymKeyProvider keys;

  @ConfigProperty(name = "gnomon.keys-dir")
  Path keysDir;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String user = "zo\u00eb.lee-" + mark;
  private final String host = "p" + mark + ".example";
  private final String app = "app" + mark;
  private final TestDevice device = new TestDevice();

  @BeforeEach
  void turnOn() {
    Topics.app(app, app, 4, host);
    Topics.telemetry(true);
    Topics.pseudonyms(true, false);
  }

  @AfterEach
  void turnOff() {
    Topics.pseudonyms(false, false);
  }

  private String pseudonym(String name) {
    return keys.find().orElseThrow().of(PseudonymKind.USER, name);
  }

  private void awaitCounted(int transactions) {
    Reports.await(
        ENDPOINTS + "/apps?limit=500&q=" + app,
        answer -> answer.getInt("items.transactions.sum() ?: 0") >= transactions);
  }

  private List<String> users() {
    return Reports.values(ENDPOINTS + "/apps/" + app + "/users?limit=500", "user.id");
  }

  private static ValidatableResponse upload(String log) {
    return Callers.analyst()
        .contentType("application/octet-stream")
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots?name=Pseudonyms")
        .then();
  }

  private String logLine(String name) {
    return "%d.000 9 10.8.8.8 TCP_TUNNEL/200 100 CONNECT %s:443 %s HIER_DIRECT/203.0.113.9 -%n"
        .formatted(Instant.now().minusSeconds(600).getEpochSecond(), host, name);
  }

  private String person() {
    return Callers.admin()
        .body(Map.of("displayName", "Z " + mark, "aliases", List.of(user)))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatDevicesTellIsOnTheTopicAndInTheTablesUnderOnePseudonym() {
    device.sends(
        TestDevice.line(user, host),
        TestDevice.line(user.toUpperCase(Locale.ROOT), host),
        TestDevice.line("Zoe\u0308.Lee-" + mark, host));
    awaitCounted(3);

    assertThat(users()).containsExactly(pseudonym(user));
    var told =
        TopicRecords.await(BatchJson.TOPIC, device.id(), 1).stream()
            .map(each -> new String(each.value(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    assertThat(told).contains(pseudonym(user)).doesNotContainIgnoringCase("lee-" + mark);
    assertThat(tablesNaming("lee-" + mark)).isEmpty();
  }

  /** Of all tables of the service. */
  private List<String> tablesNaming(String text) {
    return database
        .list(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'",
            row -> row.getString(1))
        .stream()
        .filter(
            table ->
                database.exists(
                    "select 1 from %s t where position(? in lower(t::text)) > 0".formatted(table),
                    text))
        .toList();
  }

  @Test
  void anUploadHasThePseudonymAndKeepsNoSamplesOfBadLines() {
    var report =
        upload(logLine(user) + "what did " + user + " do\n")
            .statusCode(201)
            .body("transactions", equalTo(1))
            .body("rejected", equalTo(1))
            .body("reasons[0].samples", equalTo(List.of()))
            .extract()
            .<String>path("reportId");

    assertThat(Reports.values(report + "/users", "user.id")).containsExactly(pseudonym(user));
    assertThat(tablesNaming("lee-" + mark)).isEmpty();
  }

  @Test
  void whoIsExcludedByNameIsDroppedAlsoWhereThePseudonymCameFirst() {
    Callers.person("pia@example.org", "privacy")
        .body(Map.of("kind", "user", "value", user, "reason", "works council"))
        .post("/api/v1/privacy/exclusions")
        .then()
        .statusCode(201);

    device
        .send(1, TestDevice.line(user.toUpperCase(Locale.ROOT), host))
        .then()
        .statusCode(202)
        .body("excluded", equalTo(1));
    LogSources.sendAsDevice(
        device.id(),
        List.of(
            LogSources.use(Instant.now().toString(), pseudonym(user), host, 1, 1),
            LogSources.use(Instant.now().toString(), "other" + mark, host, 1, 1)));
    awaitCounted(1);

    assertThat(users()).containsExactly("other" + mark);
  }

  @Test
  void anExportOfAPersonHasWhatIsKeptUnderThePseudonym() {
    var id = person();
    device.sends(TestDevice.line(user, host));
    awaitCounted(1);

    var export =
        Callers.person("pia@example.org", "privacy")
            .get("/api/v1/people/" + id + "/export?format=ndjson&reason=asked")
            .asString();

    assertThat(export).contains(pseudonym(user), host);
  }

  @Test
  void whoIsErasedLosesWhatIsKeptUnderThePseudonymAndWhatComesLate() {
    var id = person();
    device.sends(TestDevice.line(user, host));
    awaitCounted(1);
    var used = Instant.now().toString();

    var erasure = erased(id);

    assertThat(users()).isEmpty();
    assertThat(tablesNaming(pseudonym(user))).isEmpty();
    LogSources.sendAsDevice(
        device.id(),
        List.of(
            LogSources.use(used, pseudonym(user), host, 1, 1),
            LogSources.use(used, "other" + mark, host, 1, 1)));
    awaitCounted(2);
    assertThat(users()).containsExactly("other" + mark);
    assertThat(TopicRecords.awaitJson("discovery.erasures.v1", erasure, 1).get(0).get("names"))
        .as("the name and its pseudonym")
        .hasSize(2);
  }

  /** The id of the erasure, which is finished. */
  private static String erased(String personId) {
    var erasure =
        Callers.person("pia@example.org", "privacy")
            .body(Map.of("reason", "article 17"))
            .post("/api/v1/people/" + personId + "/erasure")
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    Patience.await()
        .until(
            () -> Callers.admin().get("/api/v1/privacy/erasures/" + erasure).path("state"),
            "finished"::equals);
    return erasure;
  }

  @Test
  void aPersonHasOnePseudonymUnderAllTheirNames() {
    Callers.admin()
        .body(
            Map.of("displayName", "Z " + mark, "aliases", List.of(user, "CORP\\Zo\u00eb-" + mark)))
        .post("/api/v1/people")
        .then()
        .statusCode(201);
    var primary = pseudonym("corp\\zo\u00eb-" + mark);
    // Who counts learns of new names within a second.
    Patience.await()
        .until(
            () -> {
              device.sends(TestDevice.line(user, host));
              return users().contains(primary);
            });
    var log = upload(logLine("Corp\\Zo\u00eb-" + mark) + logLine(user)).statusCode(201);

    assertThat(Reports.values(log.extract().path("reportId") + "/users", "user.id"))
        .containsExactly(primary);
    assertThat(
            Callers.person("pia@example.org", "privacy")
                .body(Map.of("kind", "user", "name", user, "reason", "asked"))
                .post("/api/v1/privacy/pseudonym-lookups")
                .jsonPath()
                .getList("pseudonyms"))
        .isEqualTo(List.of(primary, pseudonym(user)));
  }

  @Test
  void turnedOffAgainNamesAreInClearAndWhatWasHiddenStaysSo() {
    device.sends(TestDevice.line(user, host));
    Topics.pseudonyms(false, false);
    device.sends(TestDevice.line(user, host));
    awaitCounted(2);

    assertThat(users()).containsExactlyInAnyOrder(user, pseudonym(user));
  }

  @Test
  void namesOfDevicesAreHiddenApart() {
    Topics.device(device.id(), "LAPTOP-" + mark, "Marketing");
    device.sends(TestDevice.line(user, host));
    awaitCounted(1);
    var path = ENDPOINTS + "/apps/" + app + "/devices";
    Reports.awaitItem(path, "device.name", "LAPTOP-" + mark);

    Topics.pseudonyms(false, true);

    var hidden = keys.find().orElseThrow().of(PseudonymKind.DEVICE, "LAPTOP-" + mark);
    assertThat(Reports.values(path, "device.name")).containsExactly(hidden);
    assertThat(Reports.values(path + "?q=laptop-" + mark, "device.name")).isEmpty();
    assertThat(Reports.values(path + "?q=" + hidden.substring(0, 20), "device.name"))
        .containsExactly(hidden);
  }

  @Test
  void withoutTheKeyNothingIsTakenAndReadinessSaysSo() throws IOException {
    var file = keysDir.resolve(PseudonymKeyFile.NAME);
    var aside = Files.move(file, keysDir.resolve("aside"));
    keys.refresh();
    try {
      device.send(1, TestDevice.line(user, host)).then().statusCode(503);
      upload(logLine(user)).statusCode(503);
      assertThat(Management.request().get("/q/health/ready").asString())
          .contains("pseudonyms are on, and " + file + " is not there");
      Callers.person("pia@example.org", "privacy")
          .body(Map.of("reason", "article 17"))
          .post("/api/v1/people/" + person() + "/erasure")
          .then()
          .statusCode(503);
    } finally {
      Files.move(aside, file);
      keys.refresh();
    }
    device.send(1, TestDevice.line(user, host)).then().statusCode(202);
    awaitCounted(1);
    assertThat(users()).containsExactly(pseudonym(user));
  }

  @Test
  void whoIsExcludedStaysSoUnderTheNextKey() throws IOException {
    Callers.person("pia@example.org", "privacy")
        .body(Map.of("kind", "user", "value", user, "reason", "works council"))
        .post("/api/v1/privacy/exclusions")
        .then()
        .statusCode(201);
    var file = keysDir.resolve(PseudonymKeyFile.NAME);
    var before = Files.readString(file);
    var old = pseudonym(user);
    try {
      Files.writeString(file, Base64.getEncoder().encodeToString(new byte[64]) + "\n" + before);
      keys.refresh();
      assertThat(pseudonym(user)).isNotEqualTo(old);
      Management.awaitReady();
      var next = new TestDevice();
      next.send(1, TestDevice.line(user, host)).then().body("excluded", equalTo(1));
    } finally {
      Files.writeString(file, before);
      keys.refresh();
    }
  }

  @Test
  void noLineOfTheLogsHasAName() {
    try (var lines = new LogLines()) {
      device.sends(TestDevice.line(user, host), "{\"user\":\"" + user + "\"");
      upload(logLine(user) + "what did " + user + " do\n").statusCode(201);
      upload("what did " + user + " do\n").statusCode(422);
      awaitCounted(1);

      assertThat(lines.containing("lee-" + mark)).isEmpty();
    }
  }
}
