package io.gnomon.catalog.localentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.Lookups;
import io.gnomon.catalog.layer.TestFeeds;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class CorrectionResourceTest {

  private static final String APP = "egnyte";
  private static final String PATH = "/api/v1/apps/egnyte/corrections";

  @Inject TestFeeds feeds;

  @AfterEach
  void takeItBack() {
    analyst().delete(PATH);
  }

  @Test
  void aHostThatIsNotTheAppBelongsToNobody() {
    set("{\"removedDomains\": [\"Status.Egnyte.com\"], \"reason\": \"Hosted elsewhere\"}")
        .statusCode(200)
        .body("removedDomains", contains("status.egnyte.com"))
        .body("source", equalTo("corrected by analyst@example.org"));

    Lookups.await("status.egnyte.com", null);
    assertThat(Lookups.appOf("www.egnyte.com")).isEqualTo(APP);
    var message = CloudAppTopic.await(APP, all -> last(all).has("excludedHosts"));
    assertThat(last(message).get("excludedHosts").get(0).asText()).isEqualTo("status.egnyte.com");
    audit()
        .body("items[0].action", equalTo("correction.set"))
        .body("items[0].subject", equalTo(APP))
        .body("items[0].reason", equalTo("Hosted elsewhere"));
  }

  @Test
  void addedDomainsAreThePersonsWord() {
    set("{\"addedDomains\": [\"our-egnyte.test\"], \"ipRanges\": [\"203.0.113.64/28\"]}")
        .statusCode(200);

    Lookups.await("files.our-egnyte.test", APP);
    Lookups.await("203.0.113.70", APP);
    Callers.viewer()
        .get("/api/v1/apps/egnyte")
        .then()
        .body("domains.find { it.host == 'our-egnyte.test' }.reviewed", equalTo(true))
        .body("ipRanges", contains("203.0.113.64/28"));
  }

  @Test
  void aCorrectionSurvivesARefreshThatBringsTheDomainAgain() {
    set("{\"removedDomains\": [\"egnyte.com\"], \"addedDomains\": [\"kept-egnyte.test\"]}");

    feeds.bring(TestFeeds.app(APP, "Egnyte", "egnyte.com", "egnyte.net"));

    Callers.viewer()
        .get("/api/v1/apps/egnyte")
        .then()
        .body("domains.host", not(hasItem("egnyte.com")))
        .body("domains.host", hasItem("kept-egnyte.test"));
    assertNobodyIsAskedAbout("egnyte.com");
    analyst().delete(PATH).then().statusCode(204);
    assertNobodyIsAskedAbout("egnyte.com");
    feeds.bring();
    Callers.viewer().get("/api/v1/apps/egnyte").then().body("domains.host", hasItem("egnyte.com"));
    audit().body("items[0].action", equalTo("correction.removed"));
  }

  @Test
  void anAppOfAFeedKeepsWhatItHadWhenADomainOfAnotherSiteIsAdded() {
    var path = "/api/v1/apps/merk-zettel";
    feeds.bring(TestFeeds.app("merk-zettel", "Merk Zettel", "merkzettel.test"));

    analyst()
        .body("{\"addedDomains\": [\"our-notes.test\"]}")
        .put(path + "/corrections")
        .then()
        .statusCode(200);

    Callers.viewer()
        .get(path)
        .then()
        .statusCode(200)
        .body("domains.host", contains("our-notes.test", "merkzettel.test"));
    Lookups.await("www.merkzettel.test", "merk-zettel");
    Lookups.await("www.our-notes.test", "merk-zettel");
    analyst().delete(path + "/corrections").then().statusCode(204);
    feeds.bring();
  }

  @Test
  void nameVendorAndCategoryMayBeCorrected() {
    set("{\"name\": \"Our Egnyte\", \"vendor\": \"Egnyte AB\", \"category\": \"crm\"}")
        .statusCode(200);

    Callers.viewer()
        .get("/api/v1/apps/egnyte")
        .then()
        .body("name", equalTo("Our Egnyte"))
        .body("vendor", equalTo("Egnyte AB"))
        .body("category.id", equalTo("crm"))
        .body("layer", equalTo("curated"));
    CloudAppTopic.await(APP, all -> last(all).get("name").asText().equals("Our Egnyte"));
    Callers.viewer().get("/api/v1/app-corrections").then().body("items.appId", hasItem(APP));
    Callers.viewer()
        .get("/api/v1/app-corrections?app=" + APP)
        .then()
        .body("items.appId", equalTo(List.of(APP)));
    Callers.viewer()
        .get("/api/v1/app-corrections?app=no-such-app")
        .then()
        .body("items", equalTo(List.of()));
    Callers.viewer().get(PATH).then().statusCode(200).body("category.name", equalTo("CRM"));
  }

  @Test
  void aDomainOfAnotherAppIsTakenOverOnlyWhenThatIsSaid() {
    set("{\"addedDomains\": [\"box.com\"]}")
        .statusCode(409)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", containsString("box.com belongs to Box (box)"));
    Callers.viewer().get(PATH).then().statusCode(404);

    set("{\"addedDomains\": [\"box.com\"], \"takeOver\": true}")
        .statusCode(200)
        .body("tookOver.appId", contains("box"));

    Lookups.await("app.box.com", APP);
    analyst().delete(PATH).then().statusCode(204);
    Lookups.await("app.box.com", "box");
  }

  @Test
  void theSameCorrectionAgainChangesNothing() {
    var body = "{\"addedDomains\": [\"same-egnyte.test\"], \"category\": \"crm\"}";
    set(body).statusCode(200);
    String entry = audit().extract().path("items[0].id");
    var tag = analyst().get(PATH).then().extract().header("ETag");

    set(body).statusCode(200).header("ETag", equalTo(tag)).body("category.id", equalTo("crm"));

    audit().body("items[0].id", equalTo(entry));
  }

  @Test
  void aRemovedCorrectionMayBeRemovedAgain() {
    set("{\"name\": \"Renamed\"}").statusCode(200);

    analyst().delete(PATH).then().statusCode(204);
    String entry = audit().extract().path("items[0].id");
    analyst().delete(PATH).then().statusCode(204);

    audit().body("items[0].id", equalTo(entry));
  }

  @Test
  void aCorrectionThatSomebodyElseChangedIsNeitherOverwrittenNorRemoved() {
    set("{\"name\": \"First\"}").statusCode(200);
    var tag = analyst().get(PATH).then().extract().header("ETag");

    set("{\"name\": \"Second\"}").statusCode(200);
    analyst()
        .header("If-Match", tag)
        .body("{\"name\": \"Third\"}")
        .put(PATH)
        .then()
        .statusCode(412);
    analyst().header("If-Match", tag).delete(PATH).then().statusCode(412);

    analyst().get(PATH).then().body("name", equalTo("Second"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"reason\": \"none\"}",
        "{\"addedDomains\": [\"com\"]}",
        "{\"removedDomains\": [\"no host!\"]}",
        "{\"addedDomains\": [\"a.test\"], \"removedDomains\": [\"a.test\"]}",
        "{\"category\": \"no-such\"}",
        "{\"ipRanges\": [\"::1\"]}"
      })
  void whatCorrectsNothingIsRefused(String body) {
    set(body).statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void anUnknownAppIsNotCorrected() {
    analyst()
        .body("{\"name\": \"x\"}")
        .put("/api/v1/apps/no-such-app/corrections")
        .then()
        .statusCode(404);
    analyst().delete("/api/v1/apps/no-such-app/corrections").then().statusCode(404);
  }

  @Test
  void aViewerCorrectsNothing() {
    Callers.viewer()
        .contentType("application/json")
        .body("{\"name\": \"x\"}")
        .put(PATH)
        .then()
        .statusCode(403);
  }

  private static void assertNobodyIsAskedAbout(String domain) {
    Callers.viewer()
        .get("/api/v1/domain-reviews?limit=500&app=" + APP)
        .then()
        .statusCode(200)
        .body("items.domain", not(hasItem(domain)));
  }

  private static ValidatableResponse set(String body) {
    return analyst().body(body).put(PATH).then();
  }

  private static ValidatableResponse audit() {
    return Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=1")
        .then();
  }

  private static RequestSpecification analyst() {
    return Callers.person("analyst@example.org", Roles.ANALYST).contentType("application/json");
  }

  private static JsonNode last(List<JsonNode> messages) {
    return messages.get(messages.size() - 1);
  }
}
