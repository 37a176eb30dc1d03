package io.gnomon.policy.alert.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AlertExportTest {

  private static final String PATH = "/api/v1/alert-export";

  private final String user = "zo\u00eb-" + UUID.randomUUID();

  private static Response export(String format, String... users) {
    return Callers.person("pia@example.org", "privacy")
        .body(Map.of("users", List.of(users), "reason", "asked"))
        .post(PATH + "?format=" + format);
  }

  private void raise(String... users) {
    KnownIndicators.store();
    TestDevice.enrolled("LAPTOP-0042")
        .report(Stream.of(users).map(each -> KnownIndicators.blockedDropbox(each)).toList());
  }

  @Test
  void alertsOfAllNamesOfThePersonAreExportedAndNoOthers() {
    raise("ZOE\u0308" + user.substring(3), "corp\\" + user, "other-" + user);

    var items =
        export("json", user.toUpperCase(Locale.ROOT), "CORP\\" + user)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(items.getList("items.user", String.class))
        .containsExactlyInAnyOrder("ZOE\u0308" + user.substring(3), "corp\\" + user);
    assertThat(export("ndjson", "other-" + user).asString().lines()).hasSize(1);
    assertThat(export("csv", "other-" + user).asString().lines()).hasSize(2);
    assertThat(export("ndjson", "nobody-" + user).asString()).isEmpty();
  }

  @Test
  void aPersonIsKnownByAllTheirNames() {
    var person = UUID.randomUUID().toString();
    TopicRecords.sendJson(
        "discovery.people.v1",
        person,
        Map.of("id", person, "revision", 1, "aliases", List.of("corp\\" + user, user)));
    raise(user, "corp\\" + user, "other-" + user);

    Patience.await().until(() -> exportPerson(person).statusCode() == 200);
    assertThat(exportPerson(person).jsonPath().getList("items.user", String.class))
        .containsExactlyInAnyOrder(user, "corp\\" + user);
  }

  private static Response exportPerson(String person) {
    return Callers.person("pia@example.org", "privacy")
        .body(Map.of("person", person, "reason", "asked"))
        .post(PATH);
  }

  @Test
  void aPersonOrUsersAreToBeNamed() {
    var both = Map.of("person", "1", "users", List.of(user), "reason", "asked");
    var caller = Callers.person("pia@example.org", "privacy");

    caller.body(both).post(PATH).then().statusCode(400);
    // Until all people are read, no person is reported as unknown.
    Patience.await()
        .untilAsserted(() -> exportPerson(UUID.randomUUID().toString()).then().statusCode(404));
  }

  @Test
  void anExportIsRecordedWithItsReasonAndWithoutNames() {
    export("json", user).then().statusCode(200);

    var entry = Callers.admin().get("/api/v1/audit?limit=1").jsonPath();

    assertThat(entry.getString("items[0].action")).isEqualTo("alert.exported");
    assertThat(entry.getString("items[0].who")).isEqualTo("pia@example.org");
    assertThat(entry.getString("items[0].reason")).isEqualTo("asked");
    assertThat(entry.prettify()).doesNotContain(user);
  }

  @Test
  void onlyTheRolePrivacyExports() {
    var body = Map.of("users", List.of(user), "reason", "asked");

    Callers.nobody().body(body).post(PATH).then().statusCode(401);
    for (var other : List.of(Callers.admin(), Callers.analyst(), Callers.viewer())) {
      other.body(body).post(PATH).then().statusCode(403);
    }
    export("json").then().statusCode(400);
  }
}
