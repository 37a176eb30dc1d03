package io.gnomon.catalog.appdetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class OverrideResourceTest {

  private static final String PATH = "/api/v1/apps/box/score-override";

  @AfterEach
  void putBack() {
    analyst().delete(PATH);
  }

  @Test
  void aSetScoreHoldsAndSaysWhoAndWhy() {
    float calculated = Callers.viewer().get("/api/v1/apps/box").path("score");

    set("{\"score\": 1.5, \"reason\": \"Contract ended\"}").statusCode(200);

    Callers.viewer()
        .get("/api/v1/apps/box")
        .then()
        .body("score", equalTo(1.5f))
        .body("riskLevel", equalTo("high"))
        .body("calculatedScore", equalTo(calculated))
        .body("override.reason", equalTo("Contract ended"))
        .body("override.setBy", equalTo("analyst@example.org"))
        .body("override.setAt", notNullValue());
    Callers.viewer()
        .get("/api/v1/apps?q=box.com")
        .then()
        .body("items.find { it.id == 'box' }.score", equalTo(1.5f))
        .body("items.find { it.id == 'box' }.overridden", equalTo(true));
    var published =
        CloudAppTopic.await("box", all -> all.get(all.size() - 1).get("score").asDouble() == 1.5);
    assertThat(published).isNotEmpty();
    Callers.viewer().get("/api/v1/score-overrides").then().body("items.appId", hasItem("box"));
  }

  @Test
  void removingItBringsBackTheCalculatedScore() {
    float calculated = Callers.viewer().get("/api/v1/apps/box").path("score");
    set("{\"score\": 0, \"reason\": \"Trial\"}").statusCode(200);

    analyst().delete(PATH).then().statusCode(204);

    Callers.viewer()
        .get("/api/v1/apps/box")
        .then()
        .body("score", equalTo(calculated))
        .body("override", nullValue());
    analyst().delete(PATH).then().statusCode(204);
  }

  @Test
  void aSetScoreSurvivesAChangeOfTheWeights() {
    set("{\"score\": 2, \"reason\": \"Trial\"}").statusCode(200);

    model("{\"riskCategories\": {\"legal\": \"ignored\"}}");
    model("{}");

    Callers.viewer().get("/api/v1/apps/box").then().body("score", equalTo(2.0f));
  }

  @Test
  void aSetScoreSurvivesAChangeOfTheApp() {
    set("{\"score\": 2, \"reason\": \"Trial\"}").statusCode(200);
    var correction = "/api/v1/apps/box/corrections";

    analyst()
        .contentType("application/json")
        .body("{\"name\": \"Box of ours\"}")
        .put(correction)
        .then()
        .statusCode(200);

    Callers.viewer()
        .get("/api/v1/apps?id=box")
        .then()
        .body("items[0].name", equalTo("Box of ours"))
        .body("items[0].score", equalTo(2.0f))
        .body("items[0].riskLevel", equalTo("high"))
        .body("items[0].overridden", equalTo(true));
    analyst().delete(correction).then().statusCode(204);
  }

  @Test
  void settingAndRemovingIsAudited() {
    set("{\"score\": 3, \"reason\": \"Trial\"}").statusCode(200);
    analyst().delete(PATH).then().statusCode(204);

    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=2")
        .then()
        .body("items[0].action", equalTo("scoreOverride.removed"))
        .body("items[0].before.score", equalTo(3.0f))
        .body("items[1].action", equalTo("scoreOverride.set"))
        .body("items[1].reason", equalTo("Trial"))
        .body("items[1].subject", equalTo("box"));
  }

  @Test
  void theSameScoreAgainChangesNothing() {
    String setAt = set("{\"score\": 4, \"reason\": \"Trial\"}").extract().path("setAt");
    int messages = CloudAppTopic.await("box", all -> isLastScore(all, 4)).size();

    set("{\"score\": 4.0, \"reason\": \" Trial \"}").statusCode(200).body("setAt", equalTo(setAt));

    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=2")
        .then()
        .body("items[0].after.setAt", equalTo(setAt))
        .body("items[1].action", not(equalTo("scoreOverride.set")));
    set("{\"score\": 3, \"reason\": \"Trial\"}").statusCode(200);
    assertThat(CloudAppTopic.await("box", all -> isLastScore(all, 3))).hasSize(messages + 1);
  }

  @Test
  void aScoreThatSomebodyElseChangedIsNeitherOverwrittenNorRemoved() {
    set("{\"score\": 4, \"reason\": \"Trial\"}").statusCode(200);
    var seen = Callers.viewer().get(PATH).header("ETag");
    set("{\"score\": 5, \"reason\": \"Trial\"}").statusCode(200);

    analyst()
        .header("If-Match", seen)
        .body("{\"score\": 6, \"reason\": \"Trial\"}")
        .put(PATH)
        .then()
        .statusCode(412);
    analyst().header("If-Match", seen).delete(PATH).then().statusCode(412);

    Callers.viewer().get(PATH).then().body("score", equalTo(5.0f));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"score\": 11, \"reason\": \"x\"}",
        "{\"score\": -1, \"reason\": \"x\"}",
        "{\"score\": 5.55, \"reason\": \"x\"}",
        "{\"score\": 1e999999999, \"reason\": \"x\"}",
        "{\"reason\": \"x\"}",
        "{\"score\": 5}",
        "{\"score\": 5, \"reason\": \"  \"}",
        "{\"score\": \"much\", \"reason\": \"x\"}",
        ""
      })
  void whatIsNoScoreOrHasNoReasonIsRefused(String body) {
    set(body).statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void anUnknownAppHasNoScoreToSet() {
    analyst()
        .contentType("application/json")
        .body("{\"score\": 5, \"reason\": \"x\"}")
        .put("/api/v1/apps/no-such-app/score-override")
        .then()
        .statusCode(404);
    analyst().delete("/api/v1/apps/no-such-app/score-override").then().statusCode(404);
  }

  @Test
  void aViewerSetsNoScore() {
    Callers.viewer()
        .contentType("application/json")
        .body("{\"score\": 5, \"reason\": \"x\"}")
        .put(PATH)
        .then()
        .statusCode(403);
  }

  private static boolean isLastScore(List<JsonNode> messages, double score) {
    return messages.get(messages.size() - 1).path("score").asDouble() == score;
  }

  private static void model(String body) {
    Callers.person("admin@example.org", Roles.ADMIN)
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .put("/api/v1/risk-model")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse set(String body) {
    return analyst().contentType("application/json").body(body).put(PATH).then();
  }

  private static RequestSpecification analyst() {
    return Callers.person("analyst@example.org", Roles.ANALYST);
  }
}
