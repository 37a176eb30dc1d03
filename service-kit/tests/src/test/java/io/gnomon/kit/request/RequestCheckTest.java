package io.gnomon.kit.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every service says of a request that it does not take as it is. */
@DataTest
class RequestCheckTest {

  private static final String SAMPLE = "{\"name\": \"one\", \"colour\": \"red\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": \"one\", \"name\": \"two\"}|Field name is given twice",
        "[1]|The body has another form than expected",
        "7|The body has another form than expected",
        "{\"name\": |The body is not valid JSON",
        "{\"name\": 7, \"colour\": \"red\"}|Field name does not have the expected form",
        "{\"name\": true, \"colour\": \"red\"}|Field name does not have the expected form",
        "{\"name\": \"a\\ud800\", \"colour\": \"red\"}|Field name does not have the expected form"
      })
  void whatIsWrongWithABodyIsTold(String body, String detail) {
    Callers.admin()
        .body(body)
        .post("/edge")
        .then()
        .statusCode(400)
        .body("detail", startsWith(detail));
  }

  @Test
  void aPairOfSurrogatesIsOneCharacter() {
    Callers.admin()
        .body("{\"name\": \"\\ud83d\\ude00\", \"colour\": \"red\"}")
        .post("/edge")
        .then()
        .statusCode(200)
        .body("name", equalTo("\ud83d\ude00"));
  }

  @Test
  void aCompressedBodyIsRefusedWhereNoneIsTaken() {
    Callers.admin()
        .header("Content-Encoding", "gzip")
        .body(SAMPLE)
        .post("/edge")
        .then()
        .statusCode(415)
        .body("detail", containsString("Content-Encoding"));
    Callers.admin()
        .header("Content-Encoding", "identity")
        .body(SAMPLE)
        .post("/edge")
        .then()
        .statusCode(200);
  }

  @Test
  void aRangeTurnedRoundIsRefused() {
    Callers.viewer()
        .get("/edge?minSize=10&maxSize=9")
        .then()
        .statusCode(400)
        .body("detail", equalTo("minSize is above maxSize: exchange the two"))
        .body("parameter", equalTo("minSize"));
    Callers.viewer()
        .get("/edge?since=2026-01-31T08:00:00Z&until=2026-01-31T07:59:59.999Z")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("since"));
    Callers.viewer().get("/edge?minSize=9&maxSize=9").then().statusCode(200);
    Callers.viewer().get("/edge?minSize=10").then().statusCode(200);
  }

  @Test
  void whoHasWhatWouldBeAnsweredIsToldSo() {
    var tag = Callers.viewer().get("/edge/tagged").header("ETag");
    Callers.viewer()
        .header("If-None-Match", "\"other\", " + tag)
        .get("/edge/tagged")
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
    Callers.viewer()
        .header("If-None-Match", "\"other\"")
        .get("/edge/tagged")
        .then()
        .statusCode(200);
    Callers.viewer()
        .header("If-None-Match", "\"7\"")
        .get("/edge/tagged?partly=true")
        .then()
        .statusCode(200);
  }
}
