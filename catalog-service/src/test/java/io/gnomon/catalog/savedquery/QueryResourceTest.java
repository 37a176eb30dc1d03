package io.gnomon.catalog.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class QueryResourceTest {

  private static final Map<String, Object> OWN_QUERY =
      Map.of(
          "name",
          "Storage without SOC 2",
          "parameters",
          Map.of("category", List.of("cloud-storage"), "factor", List.of("soc2:false,unknown")));

  @Inject QueryService queries;
  @Inject Database database;

  @Test
  void eightQueriesAreSuggestedAndTheListAnswersEach() {
    var suggested =
        ann().get("/api/v1/app-queries").jsonPath().getList("items.findAll { it.suggested }.apps");

    assertThat(suggested).hasSize(8);
    for (var each : suggested) {
      ann().urlEncodingEnabled(false).get((String) each).then().statusCode(200);
    }
  }

  @Test
  void aSuggestedQueryFindsWhatItSays() {
    String path = ann().get("/api/v1/app-queries/suggested-anonymous-use").path("apps");

    ann()
        .urlEncodingEnabled(false)
        .get(path + "&limit=500")
        .then()
        .statusCode(200)
        .body("items.id", hasItem("wormhole-app"))
        .body("items.id", not(hasItem("dropbox")));
  }

  @Test
  void aPersonKeepsQueriesOfHisOwn() {
    String id = create(ann(), OWN_QUERY).statusCode(201).extract().path("id");

    String apps = ann().get("/api/v1/app-queries/" + id).path("apps");
    assertThat(apps).isEqualTo("/api/v1/apps?category=cloud-storage&factor=soc2%3Afalse%2Cunknown");
    create(ann(), OWN_QUERY).statusCode(409);
    ann()
        .contentType("application/json")
        .body(Map.of("name", "All", "parameters", Map.of()))
        .put("/api/v1/app-queries/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("All"))
        .body("apps", equalTo("/api/v1/apps"));
    ann().get("/api/v1/app-queries").then().body("items.id", hasItem(id));
    ann().delete("/api/v1/app-queries/" + id).then().statusCode(204);
    ann().delete("/api/v1/app-queries/" + id).then().statusCode(204);
    ann().get("/api/v1/app-queries/" + id).then().statusCode(404);
  }

  @Test
  @TestTransaction
  void aPersonHasTwoHundredQueriesAndNotMore() {
    database.update(
        """
        insert into saved_query (id, owner, name, parameters, changed_at)
        select gen_random_uuid(), 'edsger', 'Full ' || number, '{}', now()
        from generate_series(1, 199) as number
        """);
    queries.create(new QueryRequest("The last one", Map.of()), "edsger");

    assertThatThrownBy(() -> queries.create(new QueryRequest("One more", Map.of()), "edsger"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("You have 200 queries already.");
  }

  @Test
  void theValuesOfAQueryHaveEightThousandCharactersAndNotMore() {
    var ids = Collections.nCopies(80, "i".repeat(100));

    var id =
        create(ann(), Map.of("name", "Long", "parameters", Map.of("id", ids)))
            .statusCode(201)
            .extract()
            .path("id");
    ann().delete("/api/v1/app-queries/" + id).then().statusCode(204);
    create(ann(), Map.of("name", "Too long", "parameters", Map.of("id", ids, "q", List.of("x"))))
        .statusCode(400)
        .body("allowed", equalTo(List.of("8000 characters in all")));
  }

  @Test
  void aQueryMayAskForKindsOfApps() {
    var trackers = Map.of("name", "Trackers", "parameters", Map.of("kind", List.of("tracker")));

    String id = create(ann(), trackers).statusCode(201).extract().path("id");

    String apps = ann().get("/api/v1/app-queries/" + id).path("apps");
    ann().get(apps).then().statusCode(200).body("items.kind", everyItem(equalTo("tracker")));
    ann().delete("/api/v1/app-queries/" + id).then().statusCode(204);
  }

  @Test
  void aQueryThatWasChangedElsewhereIsNeitherOverwrittenNorDeleted() {
    String id = create(ann(), OWN_QUERY).statusCode(201).extract().path("id");
    var path = "/api/v1/app-queries/" + id;
    var seen = ann().get(path).header("ETag");
    change(path, "*", "Other").statusCode(200);

    change(path, seen, "Mine").statusCode(412);
    ann().header("If-Match", seen).delete(path).then().statusCode(412);

    ann().get(path).then().body("name", equalTo("Other"));
    ann().delete(path).then().statusCode(204);
  }

  @Test
  void nobodySeesOrChangesTheQueriesOfAnother() {
    String id = create(ann(), OWN_QUERY).statusCode(201).extract().path("id");
    var bob = Callers.person("bob@example.org", Roles.ADMIN);

    bob.get("/api/v1/app-queries").then().body("items.id", not(hasItem(id)));
    bob.get("/api/v1/app-queries/" + id).then().statusCode(404);
    bob.delete("/api/v1/app-queries/" + id).then().statusCode(204);
    ann().get("/api/v1/app-queries/" + id).then().statusCode(200);
    ann().delete("/api/v1/app-queries/" + id).then().statusCode(204);
  }

  @Test
  void aSuggestedQueryCannotBeChanged() {
    ann().delete("/api/v1/app-queries/suggested-fedramp").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"name\": \"x\", \"parameters\": {\"nothing\": [\"a\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"cursor\": [\"a\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": [\"soc2:perhaps\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": null}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": [null]}}",
        "{\"name\": \"x\", \"parameters\": {\"minScore\": [\"99\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"minScore\": [\"\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"sort\": [\"name\", \"score\"]}}",
        "{\"name\": \"\", \"parameters\": {}}"
      })
  void whatTheListWouldNotTakeIsNotSaved(String body) {
    ann()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/app-queries")
        .then()
        .statusCode(400);
  }

  @Test
  void aParameterHasNoMoreValuesThanTheDocumentSays() {
    create(ann(), Map.of("name", "x", "parameters", Map.of("tag", Collections.nCopies(1_001, ""))))
        .statusCode(400)
        .body("violations.message", hasItem("size must be between 0 and 1000"));
  }

  private static ValidatableResponse change(String path, String ifMatch, String name) {
    return ann()
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(Map.of("name", name, "parameters", Map.of()))
        .put(path)
        .then();
  }

  private static ValidatableResponse create(RequestSpecification caller, Object body) {
    return caller.contentType("application/json").body(body).post("/api/v1/app-queries").then();
  }

  private static RequestSpecification ann() {
    return Callers.person("ann@example.org", Roles.VIEWER);
  }
}
