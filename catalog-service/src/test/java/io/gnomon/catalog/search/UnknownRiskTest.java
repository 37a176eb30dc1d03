package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.Lookups;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app of which too little is known shows no score, wherever it is shown. */
@QuarkusTest
@CatalogTest
class UnknownRiskTest {

  private static final String APP = ListedApps.THIN.get(0);
  private static final String HOST = "thin-1.example";

  /** Fields of answers that say a score, or a part of one. */
  private static final List<String> SCORES =
      List.of("\"score\"", "\"calculatedScore\"", "\"prior\"", "\"contribution\"");

  @BeforeEach
  void createApps() {
    ListedApps.create();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apps/custom.zorvex-thin-1",
        "/apps?id=custom.zorvex-thin-1",
        "/apps?id=custom.zorvex-thin-1&sort=score&riskLevel=unknown",
        "/apps?format=ndjson&id=custom.zorvex-thin-1",
        "/custom-apps/custom.zorvex-thin-1"
      })
  void noAnswerHasAScore(String path) {
    var answer = Callers.viewer().get("/api/v1" + path);

    answer.then().statusCode(200);
    assertThat(answer.asString()).contains(APP).doesNotContain(SCORES);
  }

  @Test
  void thePageSaysHowMuchWouldHaveToBeKnown() {
    Callers.viewer()
        .get("/api/v1/apps/" + APP)
        .then()
        .body("riskLevel", equalTo("unknown"))
        .body("bands.minCoverage", equalTo(0.1f))
        .body("$", hasKey("coverage"));
    Callers.viewer()
        .get("/api/v1/apps/dropbox")
        .then()
        .body("bands.highBelow", equalTo(4.5f))
        .body("bands.lowFrom", equalTo(7.5f));
  }

  @Test
  void neitherHasTheLookUp() {
    Lookups.await(HOST, APP);

    Response answer =
        Callers.viewer()
            .contentType("application/json")
            .body(Map.of("hosts", List.of(HOST)))
            .post("/api/v1/apps/lookup");

    assertThat(answer.asString()).contains(APP).doesNotContain(SCORES);
  }

  @Test
  void neitherHasTheTable() {
    var lines =
        Callers.viewer().get("/api/v1/apps?format=csv&id=" + APP).asString().lines().toList();

    int score = List.of(lines.get(0).split(",")).indexOf("score");
    var cells = lines.get(1).replace("\"Zorvexmark, Inc.\"", "vendor").split(",");
    assertThat(cells[score]).isEmpty();
    assertThat(cells[score - 1]).isEqualTo("unknown");
  }

  @Test
  void neitherHasTheMessage() {
    var messages = CloudAppTopic.await(APP, all -> !all.isEmpty());

    assertThat(messages)
        .allSatisfy(
            message -> {
              assertThat(message.get("riskLevel").asText()).isEqualTo("unknown");
              assertThat(message.has("score")).isFalse();
              assertThat(message.has("coverage")).isFalse();
            });
  }
}
