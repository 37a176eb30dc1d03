package io.gnomon.e2e.privacy;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is one and the same for all services: under a pseudonym, and in what is exported. */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class PrivacyIT {

  private static final String EXPORTS = "/api/v1/privacy/person-exports";
  private static final String APP = "dropbox";
  private static final String APP_HOST = "www.dropbox.com";

  private final String user = "Ann.Lee-" + UUID.randomUUID().toString().substring(0, 8);
  private final String host = user.toLowerCase(Locale.ROOT) + ".hosts.example";
  private final Traffic traffic = new Traffic();

  @BeforeEach
  void telemetryAndABlockedApp() {
    change(Map.of("endpointTelemetry", true, "enforceAppAccess", true));
    Tags.unsanction(APP);
  }

  @AfterEach
  void asBefore() {
    change(Map.of("pseudonyms", Map.of("users", false)));
    Tags.remove(APP);
  }

  @Test
  void aPersonIsExportedByOneCall() {
    var alias = "corp\\" + user;
    traffic.transaction(user, host);
    traffic.attempt(alias, APP, APP_HOST);
    var person = addPerson(List.of(user, alias));
    try {
      var export = await().until(() -> export(person), PrivacyIT::isWhole).jsonPath();

      assertThat(export.getList("alerts.items.user")).containsExactly(alias);
      assertThat(export.getList("records.items.alias"))
          .filteredOn(Objects::nonNull)
          .containsExactlyInAnyOrder(canonical(user), canonical(alias));
      assertThat(export.getList("records.items.usage.host")).contains(host);
      assertThat(export(as("admin", Part.CONSOLE), person).statusCode()).isEqualTo(403);
      assertThat(export(anonymouslyTo(Part.CONSOLE), person).statusCode()).isEqualTo(401);
      assertThat(export("nobody").statusCode()).isEqualTo(404);
    } finally {
      to(Part.DISCOVERY).delete("/api/v1/people/" + person).then().statusCode(204);
    }
  }

  /** Both services have read all that was published. */
  private static boolean isWhole(Response answer) {
    return answer.statusCode() == 200
        && !answer.jsonPath().getList("alerts.items").isEmpty()
        && answer.jsonPath().getList("records.items.usage.host").stream()
            .anyMatch(Objects::nonNull);
  }

  @Test
  void theAlertAndTheReportHaveTheSamePseudonymWhichIsTurnedBack() {
    change(Map.of("pseudonyms", Map.of("users", true)));
    var inReport = awaitUserOfReport();

    traffic.attempt(user.toUpperCase(Locale.ROOT), APP, APP_HOST);
    var inAlert =
        to(Part.POLICY)
            .get("/api/v1/alerts?device=" + traffic.deviceId())
            .jsonPath()
            .getString("items[0].user");

    assertThat(inAlert).isEqualTo(inReport).startsWith("user_");
    assertThat(
            asked("/api/v1/privacy/pseudonym-resolutions", Map.of("pseudonym", inAlert))
                .getString("name"))
        .isEqualTo(canonical(user));
  }

  /** Sends until the setting has reached discovery-service. */
  private String awaitUserOfReport() {
    return await()
        .until(
            () -> {
              traffic.transaction(user, host);
              return hidden();
            },
            hidden -> hidden.size() == 1)
        .get(0);
  }

  /** The pseudonyms in the report that the user has, who is the only one to look for. */
  private List<String> hidden() {
    List<String> pseudonyms =
        asked("/api/v1/privacy/pseudonym-lookups", Map.of("kind", "user", "name", user))
            .getList("pseudonyms");
    return to(Part.DISCOVERY)
        .queryParam("q", pseudonyms.get(0))
        .get("/api/v1/reports/endpoint-users/users")
        .jsonPath()
        .getList("items.user.name");
  }

  private static JsonPath asked(String path, Map<String, ?> values) {
    var body = new HashMap<String, Object>(values);
    body.put("reason", "end-to-end test");
    return as("privacy", Part.DISCOVERY)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response export(String person) {
    return export(as("privacy", Part.CONSOLE), person);
  }

  private static Response export(RequestSpecification caller, String person) {
    return caller
        .contentType("application/json")
        .body(Map.of("person", person, "reason", "end-to-end test"))
        .post(EXPORTS);
  }

  private static RequestSpecification as(String role, Part part) {
    var token = LocalIssuer.humans(stack().home().keys()).token("pia", Duration.ofMinutes(5), role);
    return anonymouslyTo(part).auth().oauth2(token);
  }

  private static String addPerson(List<String> names) {
    return to(Part.DISCOVERY)
        .contentType("application/json")
        .body(Map.of("displayName", names.get(0), "aliases", names))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void change(Map<String, ?> settings) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(settings)
        .patch("/api/v1/settings")
        .then()
        .statusCode(200);
  }

  private static String canonical(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
