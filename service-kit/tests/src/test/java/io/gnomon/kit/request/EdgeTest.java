package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.LogRecords;
import io.gnomon.testing.Management;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DataTest
class EdgeTest {

  private static final String SAMPLE =
      "{\"name\": \"one\", \"colour\": \"red\", \"at\": \"2026-01-31T09:00:00+01:00\"}";

  @Test
  void anUnknownParameterIsRefusedByName() {
    Callers.viewer()
        .get("/edge?limt=3")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/unknown-parameter"))
        .body("parameter", equalTo("limt"))
        .body(
            "allowed",
            contains(
                "any", "colour", "cursor", "depth", "limit", "maxSize", "minSize", "since",
                "until"));
  }

  @Test
  void whoMayNotCallIsNotToldOfParameters() {
    Callers.nobody().get("/edge?limt=3").then().statusCode(401);
    Callers.device("d1").get("/edge?limt=3").then().statusCode(403);
  }

  @Test
  void aRawRouteRefusesParametersThatItDoesNotDeclare() {
    Callers.viewer()
        .get("/edge/raw?colour=red&limt=3")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/unknown-parameter"))
        .body("parameter", equalTo("limt"))
        .body("allowed", contains("colour", "limit"));

    Callers.viewer().get("/edge/raw?colour=red").then().statusCode(200);
    Callers.device("d1").get("/edge/raw?limt=3").then().statusCode(403);
  }

  @Test
  void aValueThatIsNoNumberIsRefused() {
    Callers.viewer()
        .get("/edge?limit=abc")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"))
        .body("parameter", equalTo("limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=1&limit=2", "?limit=1&limit=1", "/raw?colour=red&limit=1&limit="})
  void aParameterOfOneValueIsNotGivenTwice(String query) {
    Callers.viewer()
        .get("/edge" + query)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"))
        .body("detail", equalTo("limit is given more than once"))
        .body("parameter", equalTo("limit"));
  }

  @Test
  void aNumberOutOfItsBoundsIsRefusedWithoutJavaNames() {
    Callers.viewer()
        .get("/edge?limit=0")
        .then()
        .statusCode(400)
        .body("violations.field", contains("limit"));
    Callers.viewer()
        .get("/edge?depth=11")
        .then()
        .statusCode(400)
        .body("violations.field", contains("depth"));
  }

  @Test
  void enumParametersAreReadWhateverTheirCase() {
    Callers.viewer()
        .get("/edge?colour=DARKBLUE&any=red&any=darkBlue&since=2026-01-31T08:00:00Z")
        .then()
        .statusCode(200)
        .body("items", contains("50", "DARK_BLUE", "[RED, DARK_BLUE]", "2026-01-31T08:00:00Z"));
  }

  @Test
  void anUnknownEnumValueIsRefusedWithThoseThatAreAllowed() {
    Callers.viewer()
        .get("/edge?colour=green")
        .then()
        .statusCode(400)
        .body("allowed", contains("darkBlue", "red"));
  }

  @Test
  void timesLeaveWithThreeDecimals() {
    Callers.admin()
        .body(SAMPLE)
        .post("/edge")
        .then()
        .statusCode(200)
        .body("at", equalTo("2026-01-31T08:00:00.000Z"));
  }

  @Test
  void aNumberIsNoTime() {
    Callers.admin()
        .body("{\"name\": \"one\", \"colour\": \"red\", \"at\": 1.7973e+09}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("detail", containsString("at"));
  }

  @Test
  void everyViolationIsNamedByItsField() {
    Callers.admin()
        .body("{\"name\": \"\", \"tags\": [\"a\", \" \"]}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("name", "colour", "tags[1]"));
    Callers.admin().post("/edge").then().statusCode(400).body("violations.field", contains("body"));
  }

  @Test
  void anUnknownFieldAndAnUnknownValueAreRefusedWithWhatIsAllowed() {
    Callers.admin()
        .body("{\"nam\": \"one\"}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("allowed", hasItems("name", "colour"));
    Callers.admin()
        .body("{\"name\": \"one\", \"colour\": \"green\"}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("allowed", contains("darkBlue", "red"));
  }

  @Test
  void whatIsNotQuiteJsonIsRefused() {
    for (var body :
        List.of(
            "{\"name\": \"one\", \"name\": \"two\", \"colour\": \"red\"}",
            SAMPLE + " x",
            SAMPLE + SAMPLE,
            "{\"name\": \"one\", \"colour\": \"red\", \"size\": 1.5}")) {
      Callers.admin()
          .body(body)
          .post("/edge")
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", endsWith("/bad-request"));
    }
  }

  @Test
  void theCharacterNulIsRefusedWhereverItStands() {
    Callers.admin()
        .body("{\"name\": \"o\\u0000ne\", \"colour\": \"red\"}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("detail", containsString("name"));
    Callers.admin()
        .body("{\"name\": \"one\", \"colour\": \"red\", \"tags\": [\"\\u0000\"]}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("detail", containsString("tags"));
    Callers.viewer()
        .urlEncodingEnabled(false)
        .get("/edge?cursor=%00")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"));
    Callers.admin()
        .urlEncodingEnabled(false)
        .body(SAMPLE)
        .put("/edge/a%00b")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("id"));
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    for (var type : List.of("text/plain", "text/html", "application/xml")) {
      Callers.admin()
          .contentType(type)
          .body(SAMPLE)
          .post("/edge")
          .then()
          .statusCode(415)
          .contentType("application/problem+json")
          .body("type", endsWith("/unsupported-media-type"));
    }
  }

  @Test
  void onlyJsonLeaves() {
    Callers.viewer().accept("text/html").get("/edge").then().statusCode(406);
  }

  @Test
  void whatIsTooLongIsRefusedWithAProblem() {
    Callers.viewer()
        .get("/edge?limit=" + "1".repeat(9_000))
        .then()
        .statusCode(414)
        .contentType("application/problem+json");
    Callers.viewer()
        .header("X-Long", "a".repeat(17_000))
        .get("/edge")
        .then()
        .statusCode(431)
        .contentType("application/problem+json");
  }

  @Test
  void whatIsMalformedIsRefusedWithAProblemAndLeavesNoLine() throws IOException {
    var host = "Host: localhost\r\n";
    var requests =
        List.of(
            "/edge/%zz HTTP/1.1\r\n" + host,
            "/edge?limit=% HTTP/1.1\r\n" + host,
            "/% HTTP/1.1\r\n" + host,
            "/edge HTTP/1.1\r\n");
    try (var logged = LogRecords.ofEverything()) {
      for (var request : requests) {
        assertThat(raw("GET " + request + "Connection: close\r\n\r\n"))
            .startsWith("HTTP/1.1 400")
            .contains("application/problem+json", "/bad-request");
      }
      assertThat(logged.messages()).isEmpty();
    }
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whoAcceptsProblemsAloneIsAnsweredAll() {
    Callers.viewer().accept("application/problem+json").get("/edge").then().statusCode(200);
  }

  @Test
  void aMethodThatIsNotOfferedSaysWhichAre() {
    Callers.admin()
        .delete("/edge")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", containsString("GET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD"})
  void aMethodThatARawRouteDoesNotOfferSaysWhichAre(String method) {
    Callers.admin()
        .request(method, "/edge/raw")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", equalTo("GET, POST"));
  }

  @Test
  void aChangeToAnotherVersionIsRefused() {
    Callers.admin().header("If-Match", "\"6\"").body(SAMPLE).put("/edge/1").then().statusCode(412);
    Callers.admin().header("If-Match", "\"7\"").body(SAMPLE).put("/edge/1").then().statusCode(200);
  }

  @Test
  void whatCannotBeServedNowSaysWhenToRepeat() {
    Callers.viewer()
        .get("/edge/busy")
        .then()
        .statusCode(503)
        .header("Retry-After", "7")
        .body("detail", equalTo("Too much to do"));
    Callers.viewer()
        .get("/edge/away")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("type", endsWith("/unavailable"));
  }

  @Test
  void aConstraintThatWeViolateIsAFailureOfOursAndInTheLog() {
    try (var logged = LogRecords.ofEverything()) {
      Callers.viewer()
          .get("/edge/violation")
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("type", endsWith("/internal"))
          .body("id", notNullValue())
          .body("detail", not(containsString("sample")));

      assertThat(logged.messages())
          .filteredOn(line -> line.contains("request failed"))
          .singleElement()
          .asString()
          .contains("null value in column \"id\"");
    }
  }

  @Test
  void answersArePackedForWhoUnderstandsIt() {
    Callers.admin()
        .header("Accept-Encoding", "gzip")
        .body(SAMPLE)
        .post("/edge")
        .then()
        .header("Content-Encoding", "gzip");
  }

  @Test
  void theCallerIsTold() {
    Callers.analyst()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("name", equalTo(Callers.ANALYST))
        .body("roles", contains("analyst", "viewer"))
        .body("organisation", equalTo("default"));
    Callers.nobody().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void theDocumentSaysWhatIsRequiredAndWhatMayGoWrong() {
    Management.request()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/edge'.get.operationId", equalTo("listSamples"))
        .body("paths.'/edge'.get.security[0].bearer", contains("viewer"))
        .body("components.securitySchemes.bearer.type", equalTo("http"))
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("components.schemas.Sample.required", hasItems("name", "colour"))
        .body("components.schemas.Me.required", hasItems("subject", "roles"))
        .body("components.schemas.Colour.enum", contains("darkBlue", "red"))
        .body(
            "paths.'/edge'.get.responses.'401'.'$ref'",
            equalTo("#/components/responses/Unauthenticated"))
        .body(
            "components.responses.Unauthenticated.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"));
  }
}
