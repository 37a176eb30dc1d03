package io.gnomon.policy.apptag;

import static io.gnomon.policy.feed.state.Organisation.tag;
import static io.gnomon.policy.feed.state.Organisation.unsanctions;
import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.catalog.CatalogTopic;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AppTagOverHttpTest {

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void aTagIsAnsweredToldAndAudited() {
    Organisation.knows("tag-drive", "Drive", "drive.example.com");

    analyst()
        .body(Map.of("tag", "monitored", "reason", "Let us see"))
        .put("/api/v1/app-tags/tag-drive")
        .then()
        .statusCode(200)
        .body("tag", equalTo("monitored"))
        .body("indicators.value", equalTo(List.of("drive.example.com")))
        .body("indicators.action", equalTo(List.of("Warn")))
        .body("pendingDomains", empty());

    var told = TopicRecords.awaitJson("policy.app-tags.v1", "tag-drive", 2);
    assertThat(told.get(1).get("tag").asText()).isEqualTo("monitored");
    Contracts.assertValid("policy/app-tag", told.get(1));
    admin()
        .get("/api/v1/audit?limit=5")
        .then()
        .body("items.find { it.subject == 'tag-drive' }.action", equalTo("app.tagged"))
        .body("items.find { it.subject == 'tag-drive' }.reason", equalTo("Let us see"));
    viewer()
        .get("/api/v1/feed/revisions?limit=1")
        .then()
        .body("items[0].cause", equalTo("Drive tagged monitored by analyst@example.org"))
        .body("items[0].upserts", equalTo(1));
  }

  @Test
  void aTagSaysHowRiskyTheAppIs() {
    Organisation.knows("tag-risk", "Risk", "risk.example.com");
    tag("tag-risk", Map.of("tag", "monitored"))
        .body("appName", equalTo("Risk"))
        .body("riskLevel", equalTo("unknown"))
        .body("$", not(hasKey("score")));

    CatalogTopic.publishRated("tag-risk", 2, "risk.example.com", "high", 1.5);
    awaitLevel("high")
        .body("score", equalTo(1.5f))
        .body("coverage", equalTo((float) CatalogTopic.COVERAGE));
    CatalogTopic.publishRated("tag-risk", 3, "risk.example.com", "somethingNew", 9.9);
    awaitLevel("unknown").body("$", not(hasKey("score"))).body("$", not(hasKey("coverage")));
    viewer().get("/api/v1/app-tags?limit=1").then().body("total", greaterThan(0));
  }

  private static ValidatableResponse awaitLevel(String level) {
    return Patience.await()
        .until(
            () -> viewer().get("/api/v1/app-tags/tag-risk").then(),
            tag -> level.equals(tag.extract().path("riskLevel")));
  }

  @Test
  void oneIndicatorADomainIsToldToTheOutside() {
    Organisation.knows("tag-sync", "Sync", "sync.example.com");
    unsanctions("tag-sync");
    String id = viewer().get("/api/v1/app-tags/tag-sync").then().extract().path("indicators[0].id");

    var told = TopicRecords.awaitJson("policy.indicators.v1", id, 1).get(0);

    assertThat(told.get("value").asText()).isEqualTo("sync.example.com");
    Contracts.assertValid("policy/indicator", told);
  }

  @Test
  void newDomainsOfTheCatalogWaitForAPersonAndDroppedOnesLoseTheirIndicators() {
    Organisation.knows("tag-cloud", "Cloud", "a.cloud.example.com", "b.cloud.example.com");
    unsanctions("tag-cloud");

    CatalogTopic.publish("tag-cloud", "Cloud", 2, "b.cloud.example.com", "c.cloud.example.com");

    Patience.await()
        .untilAsserted(
            () ->
                viewer()
                    .get("/api/v1/app-tags/tag-cloud")
                    .then()
                    .body("pendingDomains", equalTo(List.of("c.cloud.example.com")))
                    .body("indicators.value", equalTo(List.of("b.cloud.example.com"))));
    tag("tag-cloud", Map.of("tag", "unsanctioned"))
        .body("pendingDomains", empty())
        .body("indicators.value", hasItems("b.cloud.example.com", "c.cloud.example.com"));
  }

  @Test
  void neitherSharedInfrastructureNorAnUnreviewedDomainIsBlocked() {
    Organisation.knows("tag-mixed", "Mixed", "mixed.example.com");
    CatalogTopic.publish(
        "tag-mixed",
        "Mixed",
        2,
        List.of(
            Map.of("host", "mixed.example.com"),
            Map.of("host", "mixed.cdn.example", "shared", true),
            Map.of("host", "microsoft.example", "pendingReview", true)));
    Organisation.knows("tag-mixed-after", "After", "mixed-after.example.com");

    tag("tag-mixed", Map.of("tag", "unsanctioned"))
        .body("indicators.value", equalTo(List.of("mixed.example.com")))
        .body("pendingDomains", equalTo(List.of("microsoft.example")))
        .body("withheldDomains.domain", equalTo(List.of("mixed.cdn.example")))
        .body("withheldDomains.reason", hasItem(containsString("shared infrastructure")));
  }

  @Test
  void aDomainThatAPersonAcceptedInTheCatalogIsBlockedAtOnce() {
    Organisation.knows("tag-review", "Review", "review.example.com");
    unsanctions("tag-review");

    CatalogTopic.publish(
        "tag-review",
        "Review",
        2,
        List.of(
            Map.of("host", "review.example.com"),
            Map.of("host", "reviewed.example.com", "reviewed", true)));

    Patience.await()
        .untilAsserted(
            () ->
                viewer()
                    .get("/api/v1/app-tags/tag-review")
                    .then()
                    .body("pendingDomains", empty())
                    .body(
                        "indicators.value",
                        hasItems("review.example.com", "reviewed.example.com")));
  }

  @Test
  void anAppOnSharedInfrastructureAloneIsNotTagged() {
    Organisation.knows("tag-shared", "Shared", "shared-only.example.com");
    CatalogTopic.publish(
        "tag-shared",
        "Shared",
        2,
        List.of(Map.of("host", "shared-only.cdn.example", "shared", true)));
    Organisation.knows("tag-shared-after", "After", "shared-after.example.com");

    analyst()
        .body(Map.of("tag", "unsanctioned"))
        .put("/api/v1/app-tags/tag-shared")
        .then()
        .statusCode(409)
        .body("detail", containsString("shared infrastructure"));
  }

  @Test
  void anOlderMessageOfTheCatalogChangesNothing() {
    Organisation.knows("tag-old", "Old", "old.example.com");
    CatalogTopic.publish("tag-old", "New", 5, "new.example.com");
    CatalogTopic.publish("tag-old", "Old again", 4, "old.example.com");
    Organisation.knows("tag-after", "After", "after.example.com");

    tag("tag-old", Map.of("tag", "unsanctioned"))
        .body("indicators.value", equalTo(List.of("new.example.com")));
  }

  @Test
  void anAppThatLeftTheCatalogIsBlockedNoLonger() {
    Organisation.knows("tag-gone", "Gone", "gone.example.com");
    unsanctions("tag-gone");

    CatalogTopic.publishDeletion("tag-gone");

    Patience.await()
        .untilAsserted(
            () ->
                viewer()
                    .get("/api/v1/app-tags/tag-gone")
                    .then()
                    .statusCode(200)
                    .body("indicators", empty()));
  }

  @Test
  void whatDevicesNeedToLiveIsRefused() {
    Organisation.knows("tag-login", "Login", "accounts.google.com");
    Organisation.knows("tag-needed", "Needed", "needed.example.com", "ocsp.apple.com", "github.io");

    tag("tag-login", Map.of("tag", "unsanctioned"))
        .statusCode(409)
        .body("type", equalTo("https://gnomon.dev/problems/never-block"))
        .body("detail", containsString("accounts.google.com is on the never-block list"));
    tag("tag-needed", Map.of("tag", "unsanctioned"))
        .statusCode(200)
        .body("indicators.value", equalTo(List.of("needed.example.com")))
        .body("withheldDomains.domain", equalTo(List.of("ocsp.apple.com", "github.io")));
  }

  @Test
  void aProfileThatChangesMovesTheScopeOfItsTags() {
    Organisation.knows("tag-scope", "Scope", "scope.example.com");
    var first = Organisation.groupOf("tag-first");
    var second = Organisation.groupOf("tag-second");
    var profile = Organisation.profile("Only the first", "include", first);
    tag("tag-scope", Map.of("tag", "unsanctioned", "profileId", profile))
        .body("indicators[0].scope.kind", equalTo("only"))
        .body("indicators[0].scope.groups", equalTo(List.of(first)));

    admin()
        .body(Map.of("name", "Only the first", "mode", "include", "groups", List.of(second)))
        .put("/api/v1/scoped-profiles/" + profile)
        .then()
        .statusCode(200);

    viewer()
        .get("/api/v1/app-tags/tag-scope")
        .then()
        .body("indicators[0].scope.groups", equalTo(List.of(second)));
    admin().delete("/api/v1/scoped-profiles/" + profile).then().statusCode(409);
    admin().delete("/api/v1/scoped-profiles/987654321").then().statusCode(204);
    anOutdatedChangeIsRefused(profile, first);
    admin().delete("/api/v1/device-groups/" + second).then().statusCode(409);
    admin().delete("/api/v1/device-groups/" + first).then().statusCode(204);
  }

  @Test
  void theSwitchTakesIndicatorsAwayAndGivesThemBack() {
    Organisation.knows("tag-switch", "Switch", "switch.example.com");
    unsanctions("tag-switch");

    Organisation.settings(Map.of("enforceAppAccess", false));
    viewer().get("/api/v1/indicators?app=tag-switch").then().body("items", hasSize(0));

    Organisation.settings(Map.of("enforceAppAccess", true));
    viewer()
        .get("/api/v1/indicators?app=tag-switch")
        .then()
        .body("items.value", hasItem("switch.example.com"));
  }

  @Test
  void theSwitchGivesIndicatorsBackUnderTheirIds() {
    Organisation.knows("tag-ids", "Ids", "ids.example.com", "ids.example.net");
    unsanctions("tag-ids");
    List<String> ids = indicatorIds("tag-ids");

    Organisation.settings(Map.of("enforceAppAccess", false));
    viewer()
        .get("/api/v1/indicators/" + ids.get(0))
        .then()
        .statusCode(200)
        .body("fed", equalTo(false))
        .body("endedAt", notNullValue());
    Organisation.settings(Map.of("enforceAppAccess", true));

    assertThat(ids).hasSize(2);
    assertThat(indicatorIds("tag-ids")).isEqualTo(ids);
    viewer().get("/api/v1/indicators/" + ids.get(0)).then().body("endedAt", nullValue());
    Organisation.untag("tag-ids").statusCode(200);
    unsanctions("tag-ids");
    assertThat(indicatorIds("tag-ids")).isEqualTo(ids);
  }

  @Test
  void theSameTagAgainAndASecondRemovalChangeNothing() {
    Organisation.knows("tag-again", "Again", "again.example.com");
    var revision = unsanctions("tag-again");
    String newest = newestAuditId();

    assertThat(unsanctions("tag-again")).isEqualTo(revision);

    assertThat(causesAbout("Again")).hasSize(2);
    assertThat(newestAuditId()).isEqualTo(newest);
    Organisation.untag("tag-again").statusCode(200).body("removed", equalTo(1));
    Organisation.untag("tag-again").statusCode(200).body("removed", equalTo(0));
    assertThat(causesAbout("Again")).hasSize(3);
  }

  @Test
  void badRequestsAreProblems() {
    tag("no-such-app", Map.of("tag", "unsanctioned"))
        .statusCode(404)
        .contentType("application/problem+json");
    Organisation.knows("tag-bad", "Bad", "bad.example.com");
    tag("tag-bad", Map.of("tag", "forbidden")).statusCode(400);
    tag("tag-bad", Map.of()).statusCode(400);
    tag("tag-bad", Map.of("tag", "monitored", "profileId", "987654")).statusCode(400);
    viewer()
        .body(Map.of("tag", "monitored"))
        .put("/api/v1/app-tags/tag-bad")
        .then()
        .statusCode(403);
    Organisation.untag("never-tagged").statusCode(404);
  }

  private static List<String> indicatorIds(String appId) {
    return viewer()
        .get("/api/v1/app-tags/" + appId)
        .then()
        .statusCode(200)
        .extract()
        .path("indicators.id");
  }

  private static List<String> causesAbout(String app) {
    return viewer()
        .get("/api/v1/feed/revisions?limit=10")
        .then()
        .extract()
        .path("items.cause.findAll { it.startsWith('" + app + " ') }");
  }

  private static String newestAuditId() {
    return admin().get("/api/v1/audit?limit=1").path("items[0].id");
  }

  private static void anOutdatedChangeIsRefused(String profile, String group) {
    admin()
        .header("If-Match", "\"of-another-version\"")
        .body(Map.of("name", "Only the first", "mode", "include", "groups", List.of(group)))
        .put("/api/v1/scoped-profiles/" + profile)
        .then()
        .statusCode(412);
  }
}
