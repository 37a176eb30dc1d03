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
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class CustomAppResourceTest {

  private static final String PATH = "/api/v1/custom-apps";

  private final List<String> added = new ArrayList<>();

  @AfterEach
  void removeThem() {
    added.forEach(id -> analyst().delete(PATH + "/" + id));
  }

  @Test
  void aDomainAloneIsPromotedToAnApp() {
    assertThat(Lookups.appOf("www.quiet-harbour.test")).isNull();

    add("{\"domain\": \"quiet-harbour.test\"}")
        .statusCode(201)
        .header("Location", containsString(PATH + "/custom.quiet-harbour"))
        .body("id", equalTo("custom.quiet-harbour"))
        .body("name", equalTo("Quiet Harbour"))
        .body("category.id", equalTo("unclassified"))
        .body("category.name", equalTo("Unclassified"))
        .body("domains", contains("quiet-harbour.test"));

    Lookups.await("www.quiet-harbour.test", "custom.quiet-harbour");
    var message = last(CloudAppTopic.await("custom.quiet-harbour", all -> !all.isEmpty()));
    Contracts.assertValid("catalog/cloud-app", message);
    assertThat(message.get("domains").get(0).get("reviewed").asBoolean()).isTrue();
    Callers.viewer()
        .get("/api/v1/apps/custom.quiet-harbour")
        .then()
        .statusCode(200)
        .body("layer", equalTo("custom"));
  }

  @Test
  void anAppHasWhatItsOrganisationSays() {
    add("""
            {"id": "time-sheets", "name": "Time Sheets", "vendor": "Ledger Works", "category": "crm",
             "domains": ["Sheets.Example.", "apps.example.com/sheets"],
             "ipRanges": ["198.51.100.7/24", "2001:db8:7::/48"],
             "facts": {"mfa": true, "headquarters": "SE"},
             "score": {"score": 3.5, "reason": "No contract"}}
            """)
        .statusCode(201)
        .body("id", equalTo("custom.time-sheets"))
        .body("domains", contains("sheets.example", "apps.example.com/sheets"))
        .body("ipRanges", contains("198.51.100.0/24", "2001:db8:7::/48"))
        .body("scoreOverride.reason", equalTo("No contract"));

    Callers.viewer()
        .get("/api/v1/apps/custom.time-sheets")
        .then()
        .body("vendor", equalTo("Ledger Works"))
        .body("headquarters", contains("SE"))
        .body("score", equalTo(3.5f))
        .body("ipRanges", hasItem("198.51.100.0/24"));
    Lookups.await("198.51.100.200", "custom.time-sheets");
    Callers.viewer()
        .get(PATH + "?limit=500")
        .then()
        .body("items.id", hasItem("custom.time-sheets"));
  }

  @Test
  void factsAreAnsweredAsTheyAreGivenToThePage() {
    String id =
        add("""
            {"domain": "fact-sheets.test",
             "facts": {"mfa": true, "headquarters": "SE", "dataCenter": ["SE", "FI"], "founded": 2011}}
            """)
            .statusCode(201)
            .extract()
            .path("id");

    Callers.viewer()
        .get(PATH + "/" + id)
        .then()
        .body("facts.mfa", equalTo(true))
        .body("facts.founded", equalTo(2011))
        .body("facts.headquarters", contains("SE"))
        .body("facts.dataCenter", contains("SE", "FI"));
    Callers.viewer()
        .get("/api/v1/apps/" + id)
        .then()
        .body("headquarters", contains("SE"))
        .body("factors.find { it.id == 'dataCenter' }.value", contains("SE", "FI"));
  }

  @Test
  void anAppThatIsDescribedAnewIsPublishedAndItsChangeAudited() {
    String id = add("{\"domain\": \"before.test\"}").extract().path("id");

    analyst()
        .body("{\"name\": \"After\", \"domains\": [\"after.test\"]}")
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("After"));

    Lookups.await("after.test", id);
    Lookups.await("before.test", null);
    audit()
        .body("items[0].action", equalTo("customApp.changed"))
        .body("items[0].before.domains", contains("before.test"))
        .body("items[0].after.domains", contains("after.test"));
  }

  @Test
  void aRemovedAppLeavesATombstoneAndNothingElse() {
    String id =
        add("{\"domain\": \"short-lived.test\", \"score\": {\"score\": 1, \"reason\": \"x\"}}")
            .extract()
            .path("id");

    analyst().delete(PATH + "/" + id).then().statusCode(204);

    CloudAppTopic.await(id, all -> !all.isEmpty() && last(all).isNull());
    Callers.viewer().get("/api/v1/apps/" + id).then().statusCode(404);
    Callers.viewer().get("/api/v1/score-overrides").then().body("items.appId", not(hasItem(id)));
    String entry =
        audit().body("items[0].action", equalTo("customApp.removed")).extract().path("items[0].id");
    analyst().delete(PATH + "/" + id).then().statusCode(204);
    audit().body("items[0].id", equalTo(entry));
  }

  @Test
  void theSameDescriptionAgainChangesNothing() {
    var described =
        """
        {"name": "Twice", "vendor": "Ledger Works", "domains": ["twice.test"],
         "facts": {"mfa": true}, "score": {"score": 3.5, "reason": "No contract"}}
        """;
    String id = add(described).statusCode(201).extract().path("id");
    CloudAppTopic.await(id, all -> last(all).has("score"));
    int messages = CloudAppTopic.await(id, all -> !all.isEmpty()).size();
    String entry = audit().extract().path("items[0].id");
    var tag = analyst().get(PATH + "/" + id).then().extract().header("ETag");

    analyst()
        .body(described)
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo(tag))
        .body("domains", contains("twice.test"));

    audit().body("items[0].id", equalTo(entry));
    String other = add("{\"domain\": \"behind-it.test\"}").extract().path("id");
    CloudAppTopic.await(other, all -> !all.isEmpty());
    assertThat(CloudAppTopic.await(id, all -> !all.isEmpty())).hasSize(messages);
  }

  @Test
  void aChangeOfAnotherVersionIsRefused() {
    String id = add("{\"domain\": \"raced.test\"}").extract().path("id");
    var tag = analyst().get(PATH + "/" + id).then().extract().header("ETag");
    var first = "{\"name\": \"First\", \"domains\": [\"raced.test\"]}";

    analyst().header("If-Match", tag).body(first).put(PATH + "/" + id).then().statusCode(200);
    analyst()
        .header("If-Match", tag)
        .body("{\"name\": \"Second\", \"domains\": [\"raced.test\"]}")
        .put(PATH + "/" + id)
        .then()
        .statusCode(412)
        .body("type", containsString("changed-meanwhile"));

    analyst().get(PATH + "/" + id).then().body("name", equalTo("First"));
  }

  @Test
  void anAppThatSomebodyElseChangedIsNotRemoved() {
    String id = add("{\"domain\": \"kept.test\"}").extract().path("id");
    var seen = analyst().get(PATH + "/" + id).header("ETag");
    var other = "{\"name\": \"Renamed\", \"domains\": [\"kept.test\"]}";
    var changed = analyst().body(other).put(PATH + "/" + id).header("ETag");

    analyst().header("If-Match", seen).delete(PATH + "/" + id).then().statusCode(412);

    analyst().get(PATH + "/" + id).then().body("name", equalTo("Renamed"));
    analyst().header("If-Match", changed).delete(PATH + "/" + id).then().statusCode(204);
  }

  @Test
  void aDomainOfAnotherAppIsTakenOverOnlyWhenThatIsSaid() {
    add("{\"name\": \"Ours\", \"domains\": [\"ours.test\", \"egnyte.com\"]}")
        .statusCode(409)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", containsString("held-by-another-app"))
        .body("held[0].claimed", equalTo("egnyte.com"))
        .body("held[0].appId", equalTo("egnyte"));
    assertThat(Lookups.appOf("ours.test")).isNull();

    String id =
        add("{\"name\": \"Ours\", \"domains\": [\"egnyte.com\"], \"takeOver\": true}")
            .statusCode(201)
            .body("tookOver[0].appName", equalTo("Egnyte"))
            .extract()
            .path("id");

    Lookups.await("www.egnyte.com", id);
    audit().body("items[0].after.tookOver[0].appId", equalTo("egnyte"));
    analyst().delete(PATH + "/" + id).then().statusCode(204);
    Lookups.await("www.egnyte.com", "egnyte");
  }

  @Test
  void whatOneOwnAppTakesOverAnotherLoses() {
    String first =
        add("{\"name\": \"First\", \"domains\": [\"first.test\", \"both.test\"]}")
            .extract()
            .path("id");
    String second =
        add("{\"name\": \"Second\", \"domains\": [\"both.test\"], \"takeOver\": true}")
            .extract()
            .path("id");

    Lookups.await("both.test", second);
    Callers.viewer().get(PATH + "/" + first).then().body("domains", contains("first.test"));
    CloudAppTopic.await(first, all -> last(all).get("domains").size() == 1);
  }

  @Test
  void twoAppsOfOneNameHaveTheirOwnIds() {
    add("{\"name\": \"Twin\", \"domains\": [\"twin-a.test\"]}").body("id", equalTo("custom.twin"));
    add("{\"name\": \"Twin\", \"domains\": [\"twin-b.test\"]}")
        .body("id", equalTo("custom.twin-2"));
    add("{\"id\": \"twin\", \"domains\": [\"twin-c.test\"]}").statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unpkg.com", "tenant.github.io", "ocsp.godaddy.com"})
  void aHostThatNoTagCanBlockIsMeantOnlyWhenThatIsSaid(String host) {
    add("{\"name\": \"Unblockable\", \"domain\": \"" + host + "\", \"takeOver\": true}")
        .statusCode(409)
        .body("type", containsString("unblockable-domain"))
        .body("unblockable[0].domain", equalTo(host));

    add("{\"name\": \"Unblockable\", \"domain\": \"%s\", \"takeOver\": true, \"allowUnblockable\": true}"
            .formatted(host))
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"name\": \"Nowhere\"}",
        "{\"domain\": \"co.uk\"}",
        "{\"domain\": \"github.io\"}",
        "{\"domain\": \"intranet\"}",
        "{\"domain\": \"no host!\"}",
        "{\"domain\": \"10.0.0.1\"}",
        "{\"domains\": [\"a.test\", null]}",
        "{\"name\": \"x\", \"ipRanges\": [\"10.0.0.0/7\"]}",
        "{\"name\": \"x\", \"ipRanges\": [\"127.0.0.1\"]}",
        "{\"name\": \"x\", \"ipRanges\": [\"10.0.0.0/33\"]}",
        "{\"ipRanges\": [\"198.51.100.0/24\"]}",
        "{\"domain\": \"a.test\", \"category\": \"no-such\"}",
        "{\"domain\": \"a.test\", \"facts\": {\"noSuch\": \"true\"}}",
        "{\"domain\": \"a.test\", \"facts\": {\"name\": \"x\"}}",
        "{\"domain\": \"a.test\", \"facts\": {\"mfa\": \"perhaps\"}}",
        "{\"domain\": \"a.test\", \"id\": \"No Id\"}",
        "{\"domain\": \"a.test\", \"name\": \"a\\u0000b\"}",
        "{\"domain\": \"a.test\", \"score\": {\"score\": 12, \"reason\": \"x\"}}"
      })
  void whatIsNoAppIsRefusedAndLeavesNothing(String body) {
    add(body).statusCode(400).contentType(Problem.MEDIA_TYPE);
    Callers.viewer().get("/api/v1/apps/custom.a").then().statusCode(404);
  }

  @Test
  void aViewerAddsNothingAndAnUnknownAppIsNotChanged() {
    Callers.viewer()
        .contentType("application/json")
        .body("{\"domain\": \"viewer.test\"}")
        .post(PATH)
        .then()
        .statusCode(403);
    analyst().body("{\"domain\": \"viewer.test\"}").put(PATH + "/dropbox").then().statusCode(404);
    Callers.viewer().get(PATH + "/dropbox").then().statusCode(404);
  }

  private ValidatableResponse add(String body) {
    var response = analyst().body(body).post(PATH).then();
    if (response.extract().statusCode() == 201) {
      added.add(response.extract().path("id"));
    }
    return response;
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
