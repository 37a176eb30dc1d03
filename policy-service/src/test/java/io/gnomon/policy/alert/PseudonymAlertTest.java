package io.gnomon.policy.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.pseudonym.Pseudonyms;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class PseudonymAlertTest {

  @Inject Database database;
  @Inject PseudonymKeyProvider keys;
  @Inject PersonFollower people;

  @ConfigProperty(name = "gnomon.keys-dir")
  Path keysDir;

  private final String user = "za\u00ff.lee-" + UUID.randomUUID().toString().substring(0, 8);
  private final String deviceName = "LAPTOP-" + UUID.randomUUID();
  private TestDevice device;

  @BeforeEach
  void enrol() {
    KnownIndicators.store();
    device = TestDevice.enrolled(deviceName);
  }

  @AfterEach
  void turnOff() {
    turn(false, false).statusCode(200);
  }

  private static ValidatableResponse turn(boolean users, boolean devices) {
    return Callers.admin()
        .body(Map.of("pseudonyms", Map.of("users", users, "devices", devices)))
        .patch("/api/v1/settings")
        .then();
  }

  private ValidatableResponse report(String by) {
    return device.tryToReport(List.of(KnownIndicators.blockedDropbox(by))).then();
  }

  private List<Map<String, Object>> alerts(String query) {
    return Callers.viewer()
        .get("/api/v1/alerts?device=" + device.id() + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private Pseudonyms pseudonyms() {
    return keys.find().orElseThrow();
  }

  @Test
  void theSettingSaysWhatItCoversAndIsAudited() {
    turn(true, false)
        .body("pseudonyms.users", equalTo(true))
        .body("pseudonyms.devices", equalTo(false))
        .body("pseudonyms.covers", containsString("stored in clear before stays so"));

    Callers.admin()
        .get("/api/v1/audit?limit=1")
        .then()
        .body("items[0].action", equalTo("setting.changed"))
        .body("items[0].subject", equalTo("pseudonyms.users"))
        .body("items[0].after", equalTo("true"));
    assertThat(TopicRecords.awaitJson("policy.settings.v1", "pseudonyms.users", 1)).isNotEmpty();
    Callers.analyst()
        .body(Map.of("pseudonyms", Map.of("users", false)))
        .patch("/api/v1/settings")
        .then()
        .statusCode(403);
  }

  @Test
  void oneUserIsOnePseudonymInAlertsAndNothingIsInClear() {
    turn(true, true).statusCode(200);

    report(user.toUpperCase(Locale.ROOT)).statusCode(204);
    report("zay\u0308" + user.substring(3)).statusCode(204);

    var pseudonym = pseudonyms().of(PseudonymKind.USER, user);
    var shown = alerts("&user=" + pseudonym);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0)).containsEntry("user", pseudonym).containsEntry("count", 2);
    assertThat(shown.get(0).get("device"))
        .hasFieldOrPropertyWithValue("name", pseudonyms().of(PseudonymKind.DEVICE, deviceName));
    var id = String.valueOf(shown.get(0).get("id"));
    var published = TopicRecords.awaitJson("policy.alerts.v1", id, 2).toString();
    assertThat(published).contains(pseudonym).doesNotContainIgnoringCase(user.substring(3));
    assertThat(published).doesNotContain(deviceName);
    assertThat(rowsNaming(user.substring(3))).isZero();
  }

  @Test
  void aPersonHasOnePseudonymUnderAllTheirNames() {
    var first = "a-" + user;
    TopicRecords.sendJson(
        "discovery.people.v1",
        UUID.randomUUID().toString(),
        Map.of("id", "unused", "revision", 1, "aliases", List.of(first, user)));
    Patience.await().until(() -> people.primaryNames().apply(user).equals(first));
    turn(true, false).statusCode(200);

    report(user.toUpperCase(Locale.ROOT)).statusCode(204);
    report(first).statusCode(204);

    assertThat(alerts("")).hasSize(1);
    assertThat(alerts("").get(0))
        .containsEntry("user", pseudonyms().of(PseudonymKind.USER, first))
        .containsEntry("count", 2);
  }

  private long rowsNaming(String text) {
    return database
        .first(
            "select count(*) from alert a where position(? in lower(a::text)) > 0",
            row -> row.getLong(1),
            text)
        .orElseThrow();
  }

  @Test
  void whatIsReportedBeforeAndAfterwardsIsInClear() {
    report(user).statusCode(204);
    turn(true, false).statusCode(200);
    turn(false, false).statusCode(200);
    report(user).statusCode(204);

    assertThat(alerts("")).singleElement().hasFieldOrPropertyWithValue("user", user);
  }

  @Test
  void anExportByTheNamesOfAPersonHasTheirPseudonymsToo() {
    report(user).statusCode(204);
    turn(true, false).statusCode(200);
    report(user).statusCode(204);

    var lines =
        Callers.person("pia@example.org", "privacy")
            .body(Map.of("users", List.of(user), "reason", "asked"))
            .post("/api/v1/alert-export?format=ndjson")
            .asString();

    assertThat(lines.lines()).hasSize(2);
  }

  @Test
  void withoutTheKeyNothingIsTakenAndReadinessSaysSo() throws IOException {
    turn(true, false).statusCode(200);
    var file = keysDir.resolve(PseudonymKeyFile.NAME);
    var aside = Files.move(file, keysDir.resolve("aside"));
    keys.refresh();
    try {
      report(user).statusCode(503);
      assertThat(alerts("")).isEmpty();
      assertThat(Management.request().get("/q/health/ready").asString())
          .contains("pseudonyms are on, and " + file + " is not there")
          .doesNotContain(Files.readString(aside).strip());
      turn(false, false).statusCode(200);
      turn(true, false).statusCode(409).body("detail", containsString("./gnomon keys"));
    } finally {
      Files.move(aside, file);
      keys.refresh();
    }
    report(user).statusCode(204);
  }
}
