package io.gnomon.policy.settings;

import static io.gnomon.testing.Callers.ADMIN;
import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Recorded;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@PolicyTest
class SettingsResourceTest {

  @Inject Recorded recorded;
  @Inject DataSource dataSource;

  @Test
  void aChangeMergesIsAuditedPublishedAndToldToTheListeners() {
    var contact = UUID.randomUUID() + "@example.org";
    var before = viewer().get("/api/v1/settings").then().statusCode(200).extract();

    var after =
        admin().body(Map.of("blockPage", Map.of("contact", contact))).put("/api/v1/settings");

    after
        .then()
        .statusCode(200)
        .body("blockPage.contact", equalTo(contact))
        .body("bypassHours", equalTo(before.<Integer>path("bypassHours")));
    admin()
        .get("/api/v1/audit?limit=1")
        .then()
        .body("items[0].who", equalTo(ADMIN))
        .body("items[0].action", equalTo("setting.changed"))
        .body("items[0].subject", equalTo("blockPage.contact"))
        .body("items[0].after", equalTo(contact));
    assertThat(recorded.changes())
        .filteredOn(change -> contact.equals(change.now().blockPage().contact()))
        .singleElement()
        .satisfies(change -> assertThat(change.who()).isEqualTo(ADMIN));
    var message =
        TopicRecords.awaitJson("policy.settings.v1", "blockPage.contact", 1).stream()
            .filter(each -> each.get("value").asText().equals(contact))
            .findFirst()
            .orElseThrow();
    Contracts.assertValid("policy/setting", message);
  }

  @Test
  void whatIsSetAgainChangesNothing() {
    var added = List.of("intranet.example.org", UUID.randomUUID() + ".test");
    var hosts = Map.of("neverBlock", Map.of("added", added));
    admin().body(hosts).patch("/api/v1/settings").then().statusCode(200);
    var told = recorded.changes().size();
    String newest = admin().get("/api/v1/audit?limit=1").path("items[0].id");

    admin().body(hosts).patch("/api/v1/settings").then().statusCode(200);

    assertThat(recorded.changes()).hasSize(told);
    assertThat(admin().get("/api/v1/audit?limit=1").<String>path("items[0].id")).isEqualTo(newest);
    var message = TopicRecords.awaitJson("policy.settings.v1", "neverBlock.added", 1).get(0);
    Contracts.assertValid("policy/setting", message);
  }

  @Test
  void theShippedNeverBlockListIsSeenAndRestoredAndGnomonsOwnNamesStay() {
    admin()
        .body(neverBlock(List.of(), List.of("time.windows.com", "localhost")))
        .patch("/api/v1/settings")
        .then()
        .statusCode(200)
        .body("neverBlock.hosts", not(hasItem("time.windows.com")))
        .body("neverBlock.hosts", hasItems("localhost", "login.microsoftonline.com"))
        .body("neverBlock.shipped", hasItem("time.windows.com"))
        .body("neverBlock.removed", hasItem("time.windows.com"));
    // What was read may be sent back.
    var read = viewer().get("/api/v1/settings").<Map<String, Object>>path("");
    admin().body(read).put("/api/v1/settings").then().statusCode(200).body("", equalTo(read));

    admin()
        .body(neverBlock(List.of(), List.of()))
        .patch("/api/v1/settings")
        .then()
        .body("neverBlock.hosts", hasItem("time.windows.com"))
        .body("neverBlock.own", hasItem("localhost"));
  }

  @Test
  void aListThatWasReplacedAsAWholeHoldsOnAfterTheUpgrade() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create schema earlier; set local search_path = earlier");
      statement.execute("create table outbox (topic text, key text, payload bytea)");
      statement.execute("create table feed_head as select 3 as epoch");
      statement.execute(migration("V202611250101__create_settings.sql"));
      statement.execute(
          "update setting set revision = 4, value = '[\"a.example\", \"time.windows.com\"]'"
              + " where name = 'neverBlock'; update setting set value = 'true'"
              + " where name = 'endpointTelemetry'");

      statement.execute(migration("V202611270510__keep_shipped_never_block_list.sql"));

      var rows =
          statement.executeQuery(
              "select (select value from setting where name = 'neverBlock.added'),"
                  + " (select value::jsonb @> '[\"login.microsoftonline.com\"]'"
                  + " and not jsonb_exists(value::jsonb, 'time.windows.com')"
                  + " from setting where name = 'neverBlock.removed'),"
                  + " (select count(*) from setting where name = 'neverBlock'),"
                  + " (select count(*) from outbox)");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("[\"a.example\"]");
      assertThat(rows.getBoolean(2)).isTrue();
      assertThat(rows.getInt(3)).isZero();
      assertThat(rows.getInt(4)).isEqualTo(3);
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Kolkata", "Europe/Berlin", "UTC"})
  void aTimeZoneIsSetAndPublished(String zone) {
    admin()
        .body(Map.of("timeZone", zone))
        .patch("/api/v1/settings")
        .then()
        .statusCode(200)
        .body("timeZone", equalTo(zone));

    var message =
        TopicRecords.awaitJson("policy.settings.v1", "timeZone", 1).stream()
            .filter(each -> each.get("value").asText().equals(zone))
            .findFirst()
            .orElseThrow();
    Contracts.assertValid("policy/time-zone-setting", message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Europe/Atlantis", "+05:30", "europe/berlin", "SystemV/PST8PDT", "GMT+3"})
  void whatIsNoTimeZoneIsRefused(String zone) {
    admin()
        .body(Map.of("timeZone", zone))
        .patch("/api/v1/settings")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("timeZone"));
  }

  private static Map<String, ?> neverBlock(List<String> added, List<String> removed) {
    return Map.of("neverBlock", Map.of("added", added, "removed", removed));
  }

  private static String migration(String name) throws IOException {
    try (var in = SettingsResourceTest.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void twoPeopleDoNotOverwriteEachOther() {
    var seen = viewer().get("/api/v1/settings").then().statusCode(200).extract().header("ETag");
    var first = Map.of("blockPage", Map.of("contact", UUID.randomUUID() + "@example.org"));
    var second = Map.of("blockPage", Map.of("contact", UUID.randomUUID() + "@example.org"));

    var changed =
        admin()
            .header("If-Match", seen)
            .body(first)
            .patch("/api/v1/settings")
            .then()
            .statusCode(200);

    admin()
        .header("If-Match", seen)
        .body(second)
        .patch("/api/v1/settings")
        .then()
        .statusCode(412)
        .body("type", containsString("changed-meanwhile"));
    admin()
        .header("If-Match", changed.extract().header("ETag"))
        .body(second)
        .patch("/api/v1/settings")
        .then()
        .statusCode(200);
  }

  @Test
  void whatCannotBeIsRefused() {
    admin()
        .body(Map.of("bypassHours", 0))
        .put("/api/v1/settings")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://gnomon.dev/problems/invalid-value"))
        .body("violations.field", hasItem("bypassHours"));
    admin().body(Map.of("decisionMode", "random")).put("/api/v1/settings").then().statusCode(400);
    admin()
        .body(Map.of("neverBlock", Map.of("added", List.of("no host!"))))
        .put("/api/v1/settings")
        .then()
        .statusCode(400);
    admin().body(Map.of("enforceApAccess", true)).put("/api/v1/settings").then().statusCode(400);
    admin().put("/api/v1/settings").then().statusCode(400);
    admin().body("[]").put("/api/v1/settings").then().statusCode(400);
  }

  @Test
  void peopleReadAndAdministratorsChange() {
    nobody()
        .get("/api/v1/settings")
        .then()
        .statusCode(401)
        .body("type", containsString("unauthenticated"));
    device(UUID.randomUUID().toString()).get("/api/v1/settings").then().statusCode(403);
    viewer().get("/api/v1/settings").then().statusCode(200);
    analyst().body(Map.of()).put("/api/v1/settings").then().statusCode(403);
    viewer().get("/api/v1/audit").then().statusCode(403);
  }
}
