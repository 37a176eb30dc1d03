package io.gnomon.discovery.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ResolutionTest {

  private static final String RESOLUTIONS = "/api/v1/privacy/pseudonym-resolutions";
  private static final String LOOKUPS = "/api/v1/privacy/pseudonym-lookups";

  private final String user = "ann.lee-" + UUID.randomUUID().toString().substring(0, 8);

  private static RequestSpecification pia() {
    return Callers.person("pia@example.org", "privacy");
  }

  private static ValidatableResponse resolve(String pseudonym) {
    return pia()
        .body(Map.of("pseudonym", pseudonym, "reason", "incident 7"))
        .post(RESOLUTIONS)
        .then();
  }

  private static String found(String kind, String name) {
    return pia()
        .body(Map.of("kind", kind, "name", name, "reason", "incident 7"))
        .post(LOOKUPS)
        .then()
        .statusCode(200)
        .extract()
        .path("pseudonyms[0]");
  }

  @Test
  void aPseudonymIsTurnedBackAndFound() {
    var pseudonym = found("user", "Ann.Lee-" + user.substring(8));
    assertThat(pseudonym).startsWith("user_");

    resolve(" " + pseudonym.toUpperCase(Locale.ROOT))
        .statusCode(200)
        .body("pseudonym", equalTo(pseudonym))
        .body("kind", equalTo("user"))
        .body("name", equalTo(user));
    resolve(found("device", "LAPTOP-0042"))
        .statusCode(200)
        .body("kind", equalTo("device"))
        .body("name", equalTo("LAPTOP-0042"));
  }

  @Test
  void theAuditSaysWhoWhichAndWhyAndNoName() {
    var pseudonym = found("user", user);
    resolve(pseudonym).statusCode(200);

    var entries = Callers.admin().get("/api/v1/discovery-audit?limit=2").then().extract();

    assertThat(entries.jsonPath().getList("items.action"))
        .isEqualTo(List.of("pseudonym.resolved", "pseudonym.found"));
    assertThat(entries.jsonPath().getList("items.subject"))
        .isEqualTo(List.of(pseudonym, pseudonym));
    assertThat(entries.jsonPath().getList("items.who")).containsOnly("pia@example.org");
    assertThat(entries.jsonPath().getList("items.reason")).containsOnly("incident 7");
    assertThat(entries.asString()).doesNotContain(user);
  }

  @Test
  void whatIsNoPseudonymIsRefused() {
    var pseudonym = found("user", user);
    var wrong = pseudonym.substring(0, 6) + (pseudonym.charAt(6) == 'a' ? 'b' : 'a');

    for (var each : List.of(wrong + pseudonym.substring(7), user, "user_", "device_aaaa")) {
      resolve(each).statusCode(400).body("detail", containsString("no pseudonym by any key"));
    }
  }

  @Test
  void aReasonIsNeededAndBounded() {
    for (var reason : List.of("", "  ", "x".repeat(501))) {
      pia()
          .body(Map.of("pseudonym", "user_a", "reason", reason))
          .post(RESOLUTIONS)
          .then()
          .statusCode(400);
      pia()
          .body(Map.of("kind", "user", "name", user, "reason", reason))
          .post(LOOKUPS)
          .then()
          .statusCode(400);
    }
    pia().body(Map.of("pseudonym", "user_a")).post(RESOLUTIONS).then().statusCode(400);
  }

  @Test
  void onlyTheRolePrivacyResolves() {
    var body = Map.of("pseudonym", found("user", user), "reason", "curious");
    var lookup = Map.of("kind", "user", "name", user, "reason", "curious");

    Callers.nobody().body(body).post(RESOLUTIONS).then().statusCode(401);
    for (var other : List.of(Callers.admin(), Callers.analyst(), Callers.viewer())) {
      other.body(body).post(RESOLUTIONS).then().statusCode(403);
    }
    for (var other : List.of(Callers.admin(), Callers.analyst(), Callers.viewer())) {
      other.body(lookup).post(LOOKUPS).then().statusCode(403);
    }
  }
}
