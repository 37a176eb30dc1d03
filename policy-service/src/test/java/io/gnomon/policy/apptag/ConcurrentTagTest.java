package io.gnomon.policy.apptag;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.BlockedSessions;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.catalog.CatalogAppStore;
import io.gnomon.policy.catalog.CatalogTopic;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.testing.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes while an app is being tagged acts on the new tag. */
@QuarkusTest
@PolicyTest
class ConcurrentTagTest {

  @Inject AppTagService tags;
  @Inject CatalogAppStore catalog;
  @Inject IndicatorStore indicators;

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void anAppThatIsSanctionedMeanwhileIsNotBlockedAgainWhenTheCatalogChangesIt() {
    Organisation.knows("race-sanctioned", "Race", "race.example.com", "race.example.net");
    Organisation.unsanctions("race-sanctioned");

    whileTagging(
        "race-sanctioned",
        new SetAppTagRequest(AppTag.sanctioned, null, null),
        () -> CatalogTopic.publish("race-sanctioned", "Race", 2, "race.example.com"));

    awaitCatalog("race-sanctioned", 2);
    assertThat(blocked("race-sanctioned")).isEmpty();
  }

  @Test
  void anAppThatIsTaggedMeanwhileIsBlockedAsTheCatalogHasItNow() {
    Organisation.knows("race-first", "First", "first.example.com", "first.example.net");
    Organisation.untag("race-first").statusCode(200);

    whileTagging(
        "race-first",
        new SetAppTagRequest(AppTag.unsanctioned, null, null),
        () -> CatalogTopic.publish("race-first", "First", 2, "first.example.com"));

    awaitCatalog("race-first", 2);
    assertThat(blocked("race-first")).containsExactly("first.example.com");
  }

  @Test
  void aProfileThatATagTakesMeanwhileIsNotDeleted() {
    Organisation.knows("race-profile", "Profile", "profile.example.com");
    var group = Organisation.groupOf("race-profile");
    var profile = Organisation.profile("Taken meanwhile", "include", group);
    var deletion = new CompletableFuture<Integer>();

    whileTagging(
        "race-profile",
        new SetAppTagRequest(AppTag.monitored, profile, null),
        () -> deletion.completeAsync(() -> delete(profile)));

    assertThat(deletion.join()).isEqualTo(409);
  }

  @Test
  void whoSawAnotherTagIsToReadAgain() {
    Organisation.knows("race-seen", "Seen", "seen.example.com");
    Organisation.untag("race-seen").statusCode(200);
    var url = "/api/v1/app-tags/race-seen";
    var first = admin().body(Map.of("tag", "monitored")).put(url).header("ETag");
    var seen = admin().get(url).header("ETag");

    var later = change(url, seen, "unsanctioned").header("ETag");

    assertThat(seen).isEqualTo(first).isNotEqualTo(later);
    assertThat(change(url, seen, "sanctioned").statusCode()).isEqualTo(412);
    assertThat(admin().header("If-Match", seen).delete(url).statusCode()).isEqualTo(412);
    assertThat(admin().get(url).<String>path("tag")).isEqualTo("unsanctioned");
    CatalogTopic.publish("race-seen", "Renamed", 2, "seen.example.com");
    awaitCatalog("race-seen", 2);
    assertThat(change(url, later, "sanctioned").statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNotSeenADomainThatWaitsIsToReadAgain() {
    Organisation.knows("race-waits", "Waits", "waits.example.com");
    var url = "/api/v1/app-tags/race-waits";
    var seen = admin().get(url).header("ETag");
    CatalogTopic.publish("race-waits", "Waits", 2, "waits.example.com", "waits.example.net");
    awaitCatalog("race-waits", 2);

    assertThat(change(url, seen, "unsanctioned").statusCode()).isEqualTo(412);

    var now = admin().get(url).header("ETag");
    assertThat(change(url, now, "unsanctioned").statusCode()).isEqualTo(200);
  }

  private static Response change(String url, String seen, String tag) {
    return admin().header("If-Match", seen).body(Map.of("tag", tag)).put(url);
  }

  private static int delete(String profile) {
    return admin().delete("/api/v1/scoped-profiles/" + profile).statusCode();
  }

  private void whileTagging(String appId, SetAppTagRequest wanted, Runnable other) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var unused = tags.set(appId, wanted, null, "Ada");
              other.run();
              BlockedSessions.await(1);
            });
  }

  private void awaitCatalog(String appId, long revision) {
    Patience.await().until(() -> catalog.find(appId).orElseThrow().revision() == revision);
  }

  private List<String> blocked(String appId) {
    return indicators.ofApp(appId).stream().map(each -> each.indicator().value()).toList();
  }
}
