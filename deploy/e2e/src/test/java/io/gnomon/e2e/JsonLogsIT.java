package io.gnomon.e2e;

import static io.gnomon.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a cluster every line of the log is a JSON object, and none has a secret or a token. */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class JsonLogsIT {

  private static final Map<String, String> JSON =
      Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
  private static final String SECRET = "hunter2hunter2";
  private static final String FORGED = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJub2JvZHkifQ.c2VjcmV0";

  @ParameterizedTest
  @EnumSource(names = {"CATALOG", "POLICY"})
  void everyLineIsAnObjectThatNamesServiceAndVersion(Part part) throws Exception {
    var port = FreePort.any();
    var stack = RunningGnomon.stack();
    var replica = stack.launchReplica(part, stack.ports().ofReplica(part, port), JSON);
    try {
      ask(port);
      await().untilAsserted(() -> assertThat(lines(replica)).hasSizeGreaterThan(1));
    } finally {
      replica.stop();
    }

    assertThat(lines(replica))
        .allSatisfy(
            line -> {
              assertThat(line.path("service").asText()).isEqualTo(part.label());
              assertThat(line.path("version").asText()).isNotBlank();
              assertThat(line.path("timestamp").asText()).isNotBlank();
              assertThat(line.path("level").asText()).isNotBlank();
              assertThat(line.path("loggerName").asText()).isNotBlank();
              assertThat(line.path("message").asText()).isNotBlank();
            });
    assertThat(Files.readString(replica.log()))
        .doesNotContain(SECRET, FORGED, RunningGnomon.token());
  }

  @Test
  void elsewhereLinesAreForPeople() throws IOException {
    var log = RunningGnomon.stack().child(Part.CATALOG).orElseThrow().log();

    assertThat(Files.readAllLines(log)).isNotEmpty().noneMatch(line -> line.startsWith("{"));
  }

  /** With a good token, a forged one, and a secret where it does not belong. */
  private static void ask(int port) {
    var url = "http://127.0.0.1:" + port;
    for (var path : List.of("/api/v1/me", "/api/v1/cloud-apps", "/nowhere")) {
      var query = "?token=" + SECRET;
      given()
          .urlEncodingEnabled(false)
          .auth()
          .oauth2(RunningGnomon.token())
          .get(url + path + query);
      given().urlEncodingEnabled(false).auth().oauth2(FORGED).get(url + path + query);
      given().urlEncodingEnabled(false).auth().oauth2(SECRET).body("{").post(url + path + query);
    }
  }

  private static List<JsonNode> lines(ChildProcess child) throws IOException {
    var json = new ObjectMapper();
    try (var lines = Files.lines(child.log())) {
      return lines.map(line -> parse(json, line)).toList();
    }
  }

  private static JsonNode parse(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }
}
