package io.gnomon.policy.decision;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.catalog.CatalogTopic;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DecisionTest {

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void whyIsThisBlockedOnThisDevice() {
    Organisation.knows("decide-box", "Decide Box", "decide.example.com");
    Organisation.unsanctions("decide-box");
    var device = TestDevice.enrolled("LAPTOP-0501");

    decide(Map.of("url", "https://www.decide.example.com/home", "deviceId", device.id()))
        .statusCode(200)
        .body("action", equalTo("Block"))
        .body("decidedBy.value", equalTo("decide.example.com"))
        .body("decidedBy.app.name", equalTo("Decide Box"))
        .body("reason", containsString("Decide Box is unsanctioned"))
        .body("matched", hasSize(1))
        .body("visible", equalTo("host"))
        .body("mode", equalTo("mostSpecific"))
        .body("group.id", equalTo("0"));
  }

  @Test
  void anExcludedGroupIsAllowed() {
    Organisation.knows("decide-out", "Decide Out", "decide-out.example.com");
    var group = Organisation.groupOf("decide-out");
    var profile = Organisation.profile("Not decide-out", "exclude", group);
    Organisation.tag("decide-out", Map.of("tag", "monitored", "profileId", profile));

    decide(Map.of("url", "decide-out.example.com", "groupId", group))
        .body("action", equalTo("Allowed"))
        .body("decidedBy", nullValue())
        .body("reason", containsString("Decide Out is monitored"))
        .body("reason", containsString("the scoped profile \"Not decide-out\" excludes"))
        .body("outOfScope.indicator.value", equalTo(List.of("decide-out.example.com")))
        .body("outOfScope.profile.name", equalTo(List.of("Not decide-out")));
    decide(Map.of("url", "decide-out.example.com", "groupId", "0")).body("action", equalTo("Warn"));
  }

  @Test
  void anAuditIsNamedBesideTheDecision() {
    var audit =
        Map.of(
            "type", "DomainName",
            "value", "decide-audit.example.com",
            "action", "Audit",
            "title", "Watched");
    admin().body(audit).post("/api/v1/indicators").then().statusCode(201);

    decide(Map.of("url", "https://www.decide-audit.example.com/", "groupId", "0"))
        .body("action", equalTo("Allowed"))
        .body("reason", containsString("recorded by an audit"))
        .body("audits.title", equalTo(List.of("Watched")));
  }

  @Test
  void aHostThatIsNotTheAppIsNotBlockedWithItButCanBeByItself() {
    var url = Map.of("url", "https://status.decide-not.example.com/", "groupId", "0");
    Organisation.knows("decide-not", "Decide Not", "decide-not.example.com");
    Organisation.unsanctions("decide-not");
    decide(url).body("action", equalTo("Block"));

    CatalogTopic.publish(
        "decide-not",
        "Decide Not",
        2,
        List.of(Map.of("host", "decide-not.example.com")),
        List.of("status.decide-not.example.com"));

    Patience.await().untilAsserted(() -> decide(url).body("action", equalTo("Allowed")));
    decide(Map.of("url", "https://www.decide-not.example.com/", "groupId", "0"))
        .body("action", equalTo("Block"))
        .body("decidedBy.exceptHosts", equalTo(List.of("status.decide-not.example.com")));
    Organisation.knows("decide-status", "Status", "status.decide-not.example.com");
    Organisation.unsanctions("decide-status");
    decide(url).body("action", equalTo("Block")).body("decidedBy.app.id", equalTo("decide-status"));
  }

  @Test
  void theNeverBlockListStandsAboveAll() {
    decide(Map.of("url", "http://time.windows.com/", "groupId", "0"))
        .body("action", equalTo("Allowed"))
        .body("reason", containsString("never-block list"))
        .body("visible", equalTo("hostAndPath"));
  }

  @Test
  void questionsThatMakeNoSenseAreProblems() {
    decide(Map.of("url", "https://", "groupId", "0")).statusCode(400);
    decide(Map.of("url", "example.com")).statusCode(400);
    decide(Map.of("url", "example.com", "groupId", "0", "deviceId", "x")).statusCode(400);
    decide(Map.of("url", "example.com", "groupId", "987654")).statusCode(404);
    decide(Map.of("url", "example.com", "groupId", "0", "address", "x")).statusCode(400);
  }

  private static ValidatableResponse decide(Map<String, ?> question) {
    return viewer().body(question).post("/api/v1/decisions").then();
  }
}
