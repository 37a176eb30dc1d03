package io.gnomon.catalog.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class RiskModelResourceTest {

  private static final String ONLY_SECURITY =
      """
      {"riskCategories": {"general": "ignored", "compliance": "ignored", "legal": "ignored"}}
      """;

  @AfterEach
  void putBack() {
    put("*", "{}").statusCode(200);
  }

  @Test
  void theModelSaysWhatEveryFactorWeighs() {
    Callers.viewer()
        .get("/api/v1/risk-model")
        .then()
        .statusCode(200)
        .header("ETag", containsString("\""))
        .body("riskCategories.size()", equalTo(4))
        .body("riskCategories.importance", equalTo(List.of("medium", "high", "high", "medium")))
        .body("factors.size()", greaterThan(90))
        .body("factors.find { it.id == 'mfa' }.importance", equalTo("veryHigh"))
        .body("factors.find { it.id == 'mfa' }.weight", equalTo(8.0f))
        .body("factors.find { it.id == 'gdprRightToErasure' }.weight", equalTo(0.3077f))
        .body("factors.find { it.id == 'vendor' }.importance", equalTo("ignored"))
        .body("bands.highBelow", equalTo(4.5f))
        .body("priors.weight", equalTo(0.25f))
        .body("priors.categories.crm", equalTo(5.5f))
        .body("priors.kindsOfUse.torrents.decisive", equalTo(true));
  }

  @Test
  void aPriorIsSetByCategoryKindAndKindOfUse() {
    float before = Callers.viewer().get("/api/v1/apps/dropbox").path("score");

    put(
            "*",
            """
            {"priors": {"weight": 0.5, "categories": {"cloud-storage": 1.25}, "kinds": {"app": -1},
              "kindsOfUse": {"torrents": {"score": 0}}}}
            """)
        .statusCode(200)
        .body("rescored", greaterThan(300))
        .body("priors.weight", equalTo(0.5f))
        .body("priors.kinds.consumerService", equalTo(-1.0f))
        .body("priors.kindsOfUse.torrents.score", equalTo(0.0f))
        .body("priors.kindsOfUse.torrents.weight", equalTo(4.0f));

    var page = Callers.viewer().get("/api/v1/apps/dropbox").jsonPath();
    assertThat(page.getFloat("prior.score")).isEqualTo(0.25f);
    assertThat(page.getString("prior.category")).isEqualTo("cloud-storage");
    assertThat(page.getFloat("score")).isLessThan(before);
  }

  @Test
  void theListRatesByTheKindOfUseToo() {
    var torrents = "/api/v1/apps?id=the-pirate-bay";
    Callers.viewer().get(torrents).then().body("items[0].score", lessThan(2.5f));

    put("*", "{\"priors\": {\"kindsOfUse\": {\"torrents\": {\"score\": 7}}}}").statusCode(200);

    Callers.viewer().get(torrents).then().body("items[0].score", greaterThan(4.5f));
  }

  @Test
  void anAppThatChangesIsRatedByTheModelInForce() {
    float shipped = Callers.viewer().get("/api/v1/apps?id=egnyte").path("items[0].score");
    put(
            "*",
            "{\"priors\": {\"categories\": {\"cloud-storage\": 0}}, \"bands\": {\"lowFrom\": 9.9}}")
        .statusCode(200);
    float changed = Callers.viewer().get("/api/v1/apps?id=egnyte").path("items[0].score");
    var correction = "/api/v1/apps/egnyte/corrections";

    admin()
        .contentType("application/json")
        .body("{\"name\": \"Egnyte of ours\"}")
        .put(correction)
        .then()
        .statusCode(200);

    assertThat(changed).isLessThan(shipped);
    Callers.viewer()
        .get("/api/v1/apps?id=egnyte")
        .then()
        .body("items[0].name", equalTo("Egnyte of ours"))
        .body("items[0].score", equalTo(changed))
        .body("items[0].riskLevel", not(equalTo("low")));
    admin().delete(correction).then().statusCode(204);
  }

  @Test
  void aChangedWeightRatesEveryAppAndPublishesThoseThatScoreOtherwise() {
    var before = CloudAppTopic.await("dropbox", all -> !all.isEmpty());
    float score = Callers.viewer().get("/api/v1/apps/dropbox").path("score");

    put("*", ONLY_SECURITY).statusCode(200).body("rescored", greaterThan(300));

    var page = Callers.viewer().get("/api/v1/apps/dropbox").jsonPath();
    float security = page.get("riskCategories.find { it.id == 'security' }.score");
    assertThat(page.getFloat("score")).isEqualTo(security).isNotEqualTo(score);
    assertThat(
            Callers.viewer()
                .get("/api/v1/apps?q=getdropbox.com")
                .jsonPath()
                .getFloat("items[0].score"))
        .isEqualTo(security);
    var after = CloudAppTopic.await("dropbox", all -> all.size() > before.size());
    var last = after.get(after.size() - 1);
    assertThat(last.get("score").floatValue()).isEqualTo(security);
    assertThat(last.get("revision").asLong())
        .isGreaterThan(before.get(before.size() - 1).get("revision").asLong());
    assertThat(last.get("domains")).isEqualTo(before.get(0).get("domains"));
  }

  @Test
  void anAppOfTheSameScoreAndLevelIsNotPublished() {
    var before = CloudAppTopic.await("dropbox", all -> !all.isEmpty());

    put("*", "{\"bands\": {\"highBelow\": 0.1}}").statusCode(200);

    Callers.viewer().get("/api/v1/risk-model").then().body("bands.highBelow", equalTo(0.1f));
    assertThat(CloudAppTopic.await("dropbox", all -> true)).hasSameSizeAs(before);
  }

  @Test
  void bordersDecideTheRiskLevel() {
    put("*", "{\"bands\": {\"lowFrom\": 10, \"highBelow\": 10, \"minCoverage\": 0}}")
        .statusCode(200);
    Callers.viewer().get("/api/v1/apps/dropbox").then().body("riskLevel", equalTo("high"));
    awaitPublished("high");

    put("*", "{\"bands\": {\"minCoverage\": 1}}").statusCode(200);
    Callers.viewer()
        .get("/api/v1/apps/dropbox")
        .then()
        .body("riskLevel", equalTo("unknown"))
        .body("score", nullValue())
        .body("riskCategories.score", everyItem(nullValue()))
        .body("factors.contribution", everyItem(nullValue()));
    awaitPublished("unknown");
  }

  private static void awaitPublished(String riskLevel) {
    CloudAppTopic.await(
        "dropbox", all -> all.get(all.size() - 1).get("riskLevel").asText().equals(riskLevel));
  }

  @Test
  void whatTheBodyDoesNotNameIsAsShipped() {
    put("*", "{\"factors\": {\"mfa\": {\"importance\": \"low\"}}}").statusCode(200);

    put("*", "{\"factors\": {\"saml\": {\"importance\": \"ignored\"}}}")
        .body("factors.find { it.id == 'mfa' }.importance", equalTo("veryHigh"))
        .body("factors.find { it.id == 'saml' }.weight", equalTo(0.0f));
  }

  @Test
  void aBundleIsSetAsOneAndAPartMayDiffer() {
    put(
            "*",
            """
            {"factors": {"gdprRightToAccess": {"importance": "low"},
              "gdpr": {"importance": "veryHigh", "notApplicableCounts": true}}}
            """)
        .body("factors.find { it.id == 'gdprRightToErasure' }.importance", equalTo("veryHigh"))
        .body("factors.find { it.id == 'gdprRightToErasure' }.notApplicableCounts", equalTo(true))
        .body("factors.find { it.id == 'gdprRightToAccess' }.importance", equalTo("low"));
  }

  @Test
  void aChangeToAnOldVersionIsRefused() {
    var seen = Callers.viewer().get("/api/v1/risk-model").header("ETag");
    put(seen, ONLY_SECURITY).statusCode(200);

    put(seen, "{}")
        .statusCode(412)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("https://gnomon.dev/problems/changed-meanwhile"));
    admin()
        .contentType("application/json")
        .body("{}")
        .put("/api/v1/risk-model")
        .then()
        .statusCode(428);
  }

  @Test
  void theSameModelAgainMakesNoNewVersion() {
    put("*", ONLY_SECURITY).statusCode(200);
    int version = Callers.viewer().get("/api/v1/risk-model").path("version");

    put("*", ONLY_SECURITY)
        .statusCode(200)
        .body("version", equalTo(version))
        .body("rescored", equalTo(0));

    admin()
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .body("items[0].after.version", equalTo(version));
  }

  @Test
  void ofChangesToOneVersionOneHolds() {
    var seen = Callers.viewer().get("/api/v1/risk-model").header("ETag");

    var answers =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(seen)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsOnlyOnce(200).contains(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"factors\": {\"nothing\": {\"importance\": \"low\"}}}",
        "{\"factors\": {\"vendor\": {\"importance\": \"low\"}}}",
        "{\"factors\": {\"soc2\": {\"notApplicableCounts\": true}}}",
        "{\"factors\": {\"mfa\": {\"importance\": \"enormous\"}}}",
        "{\"factors\": {\"mfa\": null}}",
        "{\"riskCategories\": {\"moral\": \"low\"}}",
        "{\"riskCategories\": {\"legal\": null}}",
        "{\"bands\": {\"highBelow\": 9, \"lowFrom\": 8}}",
        "{\"bands\": {\"highBelow\": -1}}",
        "{\"bands\": {\"minCoverage\": 1e999999999}}",
        "{\"bands\": {\"lowFrom\": 8.25}}",
        "{\"priors\": {\"weight\": 0}}",
        "{\"priors\": {\"weight\": null, \"categories\": {\"crm\": 11}}}",
        "{\"priors\": {\"categories\": {\"nothing\": 1}}}",
        "{\"priors\": {\"categories\": {\"crm\": null}}}",
        "{\"priors\": {\"kinds\": {\"app\": 1.234}}}",
        "{\"priors\": {\"kinds\": {\"other\": 1}}}",
        "{\"priors\": {\"kindsOfUse\": {\"torrents\": {\"weight\": 0.5}}}}",
        "{\"priors\": {\"kindsOfUse\": {\"torrents\": {\"score\": 1e999999999}}}}",
        "[]",
        "",
        "{"
      })
  void whatCannotBeIsAProblem(String body) {
    put("*", body).statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void onlyAdministratorsChangeIt() {
    Callers.person("analyst@example.org", Roles.ANALYST)
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{}")
        .put("/api/v1/risk-model")
        .then()
        .statusCode(403);
    Callers.device("device-1").get("/api/v1/risk-model").then().statusCode(403);
  }

  @Test
  void changesAreAudited() {
    put("*", "{\"reason\": \"New policy\", \"factors\": {\"mfa\": {\"importance\": \"high\"}}}");

    admin()
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].who", equalTo("admin@example.org"))
        .body("items[0].action", equalTo("riskModel.changed"))
        .body("items[0].reason", equalTo("New policy"))
        .body("items[0].before.factors.find { it.id == 'mfa' }.importance", equalTo("veryHigh"))
        .body("items[0].after.factors.find { it.id == 'mfa' }.importance", equalTo("high"));
    Callers.viewer().get("/api/v1/catalog-audit").then().statusCode(403);
  }

  @Test
  void contributionsOfAnAppAddUpToItsScore() {
    var page = Callers.viewer().get("/api/v1/apps/dropbox").jsonPath();

    List<Float> parts = page.getList("factors.findAll { it.contribution != null }.contribution");
    double sum = parts.stream().mapToDouble(Float::doubleValue).sum();
    double score = page.getDouble("prior.score") + sum;
    assertThat(Math.round(score * 10) / 10.0).isEqualTo(page.getDouble("score"));
  }

  @Test
  void theModelIsDescribed() {
    Management.request()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/api/v1/risk-model'.put.responses", hasKey("412"))
        .body("paths.'/api/v1/risk-model'.put.parameters.name", hasItem("If-Match"))
        .body("paths", not(hasKey("nothing")));
  }

  private static int status(String ifMatch) {
    return put(ifMatch, ONLY_SECURITY).extract().statusCode();
  }

  private static ValidatableResponse put(String ifMatch, String body) {
    return admin()
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(body)
        .put("/api/v1/risk-model")
        .then();
  }

  private static RequestSpecification admin() {
    return Callers.person("admin@example.org", Roles.ADMIN);
  }
}
