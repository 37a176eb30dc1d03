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

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Recorded;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class SettingsResourceTest {

  @Inject Recorded recorded;

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
    var hosts = Map.of("neverBlock", List.of("intranet.example.org", UUID.randomUUID() + ".test"));
    admin().body(hosts).patch("/api/v1/settings").then().statusCode(200);
    var told = recorded.changes().size();
    String newest = admin().get("/api/v1/audit?limit=1").path("items[0].id");

    admin().body(hosts).patch("/api/v1/settings").then().statusCode(200);

    assertThat(recorded.changes()).hasSize(told);
    assertThat(admin().get("/api/v1/audit?limit=1").<String>path("items[0].id")).isEqualTo(newest);
    var message = TopicRecords.awaitJson("policy.settings.v1", "neverBlock", 1).get(0);
    Contracts.assertValid("policy/setting", message);
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
        .body(Map.of("neverBlock", List.of("no host!")))
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
