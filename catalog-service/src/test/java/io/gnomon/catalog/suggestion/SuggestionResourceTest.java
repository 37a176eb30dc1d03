package io.gnomon.catalog.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.testing.Callers;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class SuggestionResourceTest {

  @Inject SuggestionService suggestions;
  @Inject Database database;

  @Test
  void aSuggestionIsListedUntilSomebodyDecides() {
    String id =
        suggest(
                Map.of(
                    "kind",
                    "scoreUpdate",
                    "app",
                    "dropbox",
                    "text",
                    "SOC 2 was renewed",
                    "mayContact",
                    true))
            .statusCode(201)
            .body("state", equalTo("open"))
            .body("createdBy", equalTo("viewer@example.org"))
            .extract()
            .path("id");
    analyst().get("/api/v1/suggestions?state=open").then().body("items.id", hasItem(id));
    analyst().get("/api/v1/suggestions/" + id).then().body("text", equalTo("SOC 2 was renewed"));

    resolve(id, "{\"state\": \"accepted\", \"comment\": \"Done\"}")
        .statusCode(200)
        .body("state", equalTo("accepted"))
        .body("resolution.by", equalTo("analyst@example.org"))
        .body("resolution.comment", equalTo("Done"));

    analyst().get("/api/v1/suggestions?state=open").then().body("items.id", not(hasItem(id)));
    analyst().get("/api/v1/suggestions?state=accepted").then().body("items.id", hasItem(id));
    analyst().get("/api/v1/suggestions/999999").then().statusCode(404);
    assertAudited(id);
    resolve(id, "{\"state\": \"open\"}").body("$", not(hasKey("resolution")));
  }

  @Test
  void thoseOfAStateAreCounted() {
    for (var text : List.of("one", "two", "three")) {
      suggest(Map.of("kind", "improvement", "app", "box", "text", text)).statusCode(201);
    }
    String decided = analyst().get("/api/v1/suggestions?limit=1").path("items[0].id");
    resolve(decided, "{\"state\": \"declined\"}").statusCode(200);
    int open = analyst().get("/api/v1/suggestions?state=open&limit=500").path("items.size()");

    analyst()
        .get("/api/v1/suggestions?state=open&limit=1")
        .then()
        .body("items.size()", equalTo(1))
        .body("total", equalTo(open));
  }

  @Test
  @TestTransaction
  void aPersonHasFiveHundredOpenSuggestionsAndNotMore() {
    var one = new SuggestionRequest(SuggestionKind.IMPROVEMENT, "box", null, null, "x", null);
    suggestions.create(one, "edsger");
    database.update(
        """
        insert into suggestion (kind, app_id, text, may_contact, created_at, created_by, state)
        select kind, app_id, text, may_contact, created_at, created_by, state from suggestion,
          generate_series(1, 498) where created_by = 'edsger'
        """);
    suggestions.create(one, "edsger");

    assertThatThrownBy(() -> suggestions.create(one, "edsger"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("You have 500 open suggestions already.");
    assertThat(suggestions.create(one, "barbara").createdBy()).isEqualTo("barbara");
  }

  @Test
  void theSameDecisionAgainIsNotAudited() {
    String id =
        suggest(Map.of("kind", "improvement", "app", "box", "text", "x")).extract().path("id");
    resolve(id, "{\"state\": \"accepted\", \"comment\": \"Done\"}").statusCode(200);

    resolve(id, "{\"state\": \"accepted\", \"comment\": \"Done\"}").statusCode(200);

    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .body("items[0].subject", equalTo(id))
        .body("items[0].before.state", equalTo("open"));
  }

  @Test
  void whoSawAnotherDecisionIsToReadAgain() {
    var created = suggest(Map.of("kind", "improvement", "app", "box", "text", "x")).extract();
    String id = created.path("id");
    var seen = analyst().get("/api/v1/suggestions/" + id).header("ETag");

    var accepted = resolve(id, seen, "{\"state\": \"accepted\"}");

    accepted.statusCode(200).header("ETag", not(seen));
    assertThat(created.header("ETag")).isEqualTo(seen);
    analyst()
        .get("/api/v1/suggestions/" + id)
        .then()
        .header("ETag", accepted.extract().header("ETag"));
    resolve(id, created.header("ETag"), "{\"state\": \"declined\"}").statusCode(412);
    analyst().get("/api/v1/suggestions/" + id).then().body("state", equalTo("accepted"));
  }

  @Test
  void aNewAppHasANameAndADomain() {
    suggest(Map.of("kind", "newApp", "name", "Shadow Notes", "domain", "Notes.Example."))
        .statusCode(201)
        .body("domain", equalTo("notes.example"))
        .body("$", not(hasKey("app")));
  }

  @Test
  void pagesShowTheNewestFirst() {
    suggest(Map.of("kind", "improvement", "app", "box", "text", "first")).statusCode(201);
    suggest(Map.of("kind", "improvement", "app", "box", "text", "second")).statusCode(201);

    String cursor =
        analyst()
            .get("/api/v1/suggestions?limit=1")
            .then()
            .body("items[0].text", equalTo("second"))
            .extract()
            .path("nextCursor");

    analyst()
        .get("/api/v1/suggestions?limit=1&cursor=" + cursor)
        .then()
        .body("items[0].text", equalTo("first"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"kind\": \"praise\", \"app\": \"box\", \"text\": \"x\"}",
        "{\"kind\": \"improvement\", \"app\": \"no-such-app\", \"text\": \"x\"}",
        "{\"kind\": \"improvement\", \"app\": \"box\"}",
        "{\"kind\": \"newApp\", \"name\": \"x\"}",
        "{\"kind\": \"newApp\", \"name\": \"x\", \"domain\": \"a b\"}",
        "{\"kind\": \"newApp\", \"name\": \"x\\u0000y\", \"domain\": \"a.example\"}"
      })
  void whatSaysTooLittleIsRefused(String body) {
    Callers.viewer()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/suggestions")
        .then()
        .statusCode(400);
  }

  @Test
  void textsAreBounded() {
    suggest(Map.of("kind", "improvement", "app", "box", "text", "x".repeat(4_001))).statusCode(400);
  }

  @Test
  void aViewerDecidesNothing() {
    Callers.viewer()
        .contentType("application/json")
        .body("{\"state\": \"accepted\"}")
        .patch("/api/v1/suggestions/1")
        .then()
        .statusCode(403);
    resolve("999999999", "{\"state\": \"accepted\"}").statusCode(404);
    resolve("one", "{\"state\": \"accepted\"}").statusCode(404);
    analyst().get("/api/v1/suggestions?state=odd").then().statusCode(400);
  }

  private static void assertAudited(String id) {
    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .body("items[0].action", equalTo("suggestion.resolved"))
        .body("items[0].subject", equalTo(id));
  }

  private static ValidatableResponse suggest(Map<String, ?> body) {
    return Callers.viewer()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/suggestions")
        .then();
  }

  private static ValidatableResponse resolve(String id, String body) {
    return resolve(id, "*", body);
  }

  private static ValidatableResponse resolve(String id, String seen, String body) {
    return analyst()
        .header("If-Match", seen)
        .contentType("application/json")
        .body(body)
        .patch("/api/v1/suggestions/" + id)
        .then();
  }

  private static RequestSpecification analyst() {
    return Callers.person("analyst@example.org", Roles.ANALYST);
  }
}
