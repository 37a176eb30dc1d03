package io.gnomon.catalog.appdetail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class AppDetailTest {

  @Test
  void anAppShowsWhatIsKnownOfIt() {
    Callers.viewer()
        .get("/api/v1/apps/dropbox")
        .then()
        .statusCode(200)
        .body("id", equalTo("dropbox"))
        .body("aliases", hasItem("Дропбокс"))
        .body("category.id", equalTo("cloud-storage"))
        .body("category.name", equalTo("Cloud storage"))
        .body("headquarters", equalTo(List.of("US")))
        .body("founded", equalTo(2007))
        .body("domains[0].host", equalTo("dropbox.com"))
        .body("domains.host", hasItems("dropbox.jp", "dropboxbusiness.com", "db.tt"))
        .body("riskLevel", equalTo("medium"))
        .body("$", not(hasKey("risk")))
        .body("prior.category", equalTo("cloud-storage"))
        .body("prior.score", equalTo(3.5f));
  }

  @Test
  void theScoreIsExplainedFactorByFactor() {
    Callers.viewer()
        .get("/api/v1/apps/dropbox")
        .then()
        .body("score", notNullValue())
        .body("coverage", greaterThan(0.1f))
        .body("riskCategories.id", equalTo(List.of("general", "security", "compliance", "legal")))
        .body("factors.size()", greaterThan(90))
        .body("factors.find { it.id == 'iso27001' }.value", equalTo(true))
        .body("factors.find { it.id == 'iso27001' }.points", equalTo(10.0f))
        .body("factors.find { it.id == 'iso27001' }.weight", equalTo(8.0f))
        .body("factors.find { it.id == 'iso27001' }.source", notNullValue())
        .body("factors.find { it.id == 'iso27001' }.asOf", equalTo("2025-06-01"))
        .body("factors.find { it.id == 'founded' }.value", equalTo(2007))
        .body("factors.find { it.id == 'latestBreach' }.points", equalTo(5.3f));
  }

  @Test
  void theUnknownIsAbsentAndNeverFalse() {
    Callers.viewer()
        .get("/api/v1/apps/dropbox")
        .then()
        .body("factors.find { it.id == 'itar' }", not(hasKey("value")))
        .body("factors.find { it.id == 'itar' }", not(hasKey("points")))
        .body("factors.find { it.id == 'itar' }", not(hasKey("source")));
  }

  @Test
  void theListAndThePageAgreeOnTheScore() {
    float listed =
        Callers.viewer().get("/api/v1/apps?q=getdropbox.com").jsonPath().getFloat("items[0].score");

    Callers.viewer().get("/api/v1/apps/dropbox").then().body("score", equalTo(listed));
  }

  @Test
  void anUnknownAppIsAProblem() {
    Callers.viewer()
        .get("/api/v1/apps/no-such-app")
        .then()
        .statusCode(404)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("https://gnomon.dev/problems/not-found"));
  }

  @Test
  void categoriesSayHowManyAppsTheyHold() {
    Callers.viewer()
        .get("/api/v1/categories")
        .then()
        .statusCode(200)
        .body("items.find { it.id == 'cloud-storage' }.name", equalTo("Cloud storage"))
        .body("items.find { it.id == 'cloud-storage' }.apps", greaterThan(10));
  }

  @Test
  void riskFactorsSayWhatAFilterMayAskFor() {
    Callers.viewer()
        .get("/api/v1/risk-factors")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(90))
        .body("items.find { it.id == 'fedRamp' }.type", equalTo("enum"))
        .body("items.find { it.id == 'fedRamp' }.allowed", hasItems("high", "moderate"))
        .body("items.find { it.id == 'fedRamp' }.values.moderate", equalTo(8))
        .body("items.find { it.id == 'soc2' }.riskCategory", equalTo("compliance"))
        .body("items.find { it.id == 'soc2' }.importance", equalTo("veryHigh"))
        .body("items.find { it.id == 'soc2' }.speaksAgainst", equalTo(0.75f))
        .body("items.find { it.id == 'soc2' }.allowed", hasItem("notFound"))
        .body("items.find { it.id == 'headquarters' }.values.CN", equalTo(0))
        .body("items.find { it.id == 'soc2' }.allowed", not(hasItem("notApplicable")))
        .body("items.find { it.id == 'hipaa' }.allowed", hasItem("notApplicable"))
        .body("items.find { it.id == 'gdprRightToErasure' }.bundle", equalTo("gdpr"));
  }
}
