package io.gnomon.catalog.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class InvalidParametersTest {

  @ParameterizedTest
  @CsvSource({
    "category, no-such, cloud-storage",
    "minScore, high, 0 to 10",
    "minScore, -1, 0 to 10",
    "maxScore, 10.5, 0 to 10",
    "maxScore, 1e999999999, 0 to 10",
    "minScore, 1e-9999999, 0 to 10",
    "factor, soc2, soc2",
    "factor, nothing:true, iso27001",
    "factor, iso27001:perhaps, unknown",
    "factor, fedRamp:highest, high",
    "factor, latestBreach:yesterday, 'a date, such as 2022-10-14'",
    "factor, founded:>=soon, 'a year, such as 2007'",
    "factor, mfa:>true, unknown",
    "factor, fedRamp:>=notApplicable, moderate",
    "riskLevel, severe, high",
    "risk, severe, high",
    "minCoverage, 2, 0 to 1",
    "sort, '', name",
    "kind, '', at least one",
    "tag, ',', at least one",
    "riskLevel, '', at least one",
    "vendor, ' ', a text",
    "domain, 'a b', 'a host, such as dropbox.com'",
    "sort, relevance, name",
    "sort, popularity, name",
    "limit, ten, 'a whole number, such as 50'",
    "kind, person, tracker"
  })
  void theProblemNamesTheParameterAndWhatItAllows(String parameter, String value, String allowed) {
    refused(parameter, value)
        .body("parameter", equalTo(parameter))
        .body("detail", startsWith(parameter))
        .body("allowed", hasItem(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "0, must be greater than or equal to 1",
    "-1, must be greater than or equal to 1",
    "501, must be less than or equal to 500"
  })
  void thePageHasABoundedSize(String limit, String message) {
    refused("limit", limit)
        .body("violations[0].field", equalTo("limit"))
        .body("violations[0].message", equalTo(message));
  }

  @Test
  void anUnknownParameterIsRefusedByName() {
    Callers.viewer()
        .get("/api/v1/apps?categorie=crm")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://gnomon.dev/problems/unknown-parameter"))
        .body("parameter", equalTo("categorie"))
        .body("allowed", hasItems("category", "factor", "kind", "limit", "cursor"));
  }

  @Test
  void allOrdersAreNamed() {
    refused("sort", "x").body("allowed", hasItems("name", "score", "-score"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm9wZQ", "AAAA"})
  void aForeignCursorIsRefused(String cursor) {
    refused("cursor", cursor);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    refused("cursor", Cursor.of("score", "7.4", "dropbox").encoded());
    refused("cursor", Cursor.of("name", "a\0", "dropbox").encoded());
    Callers.viewer()
        .queryParam("cursor", Cursor.of("score", "many", "dropbox").encoded())
        .get("/api/v1/apps?sort=score")
        .then()
        .statusCode(400);
  }

  @Test
  void whatTheDatabaseCannotReadIsRefused() {
    Callers.viewer().urlEncodingEnabled(false).get("/api/v1/apps?q=a%00b").then().statusCode(400);
    Callers.viewer()
        .urlEncodingEnabled(false)
        .get("/api/v1/apps?factor=vendor:a%00b")
        .then()
        .statusCode(400);
    Callers.viewer().urlEncodingEnabled(false).get("/api/v1/apps/a%00b").then().statusCode(400);
  }

  @Test
  void everythingIsBounded() {
    refused("q", "a".repeat(201)).body("parameter", equalTo("q"));
    Callers.viewer()
        .queryParam("factor", Collections.nCopies(21, "mfa:true"))
        .get("/api/v1/apps")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("factor"));
    refused("vendor", "a".repeat(201)).body("violations[0].field", equalTo("vendor"));
    refused("category", "a\u001bb").body("detail", containsString("control characters"));
  }

  private static ValidatableResponse refused(String parameter, String value) {
    return Callers.viewer()
        .queryParam(parameter, value)
        .get("/api/v1/apps")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("https://gnomon.dev/problems/invalid-value"))
        .body("status", equalTo(400));
  }
}
