package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.client;
import static io.gnomon.e2e.RunningGnomon.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.local.demo.Demo;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.installation.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story of the demo, and who may do what in it. */
@ExtendWith(RunningGnomon.class)
class StoryIT {

  private static final Map<Part, String> ONE_PATH_OF_EACH =
      Map.of(
          Part.CATALOG, "/api/v1/apps",
          Part.DISCOVERY, "/api/v1/reports",
          Part.POLICY, "/api/v1/alerts",
          Part.AGENT_SIM, "/sim/v1/fleet");

  @Test
  void theWholeStoryIsTrueWhereAFleetIsAtWork() {
    var fleet = new FleetClient(client());
    fleet.turnOn();
    fleet.enrolUpTo(20);
    fleet.pace(Pace.parse("60/min"));
    var lines = new ArrayList<String>();

    new Demo(client(), 90, (style, line) -> lines.add(line)).play();

    lines.forEach(System.out::println);
    assertThat(lines)
        .anyMatch(line -> line.contains("the scoped profile \"Everyone but Marketing\" excludes"))
        .anyMatch(line -> line.contains("The whole story took"));
  }

  @Test
  void everySuggestedQueryOfTheCatalogFiltersTheAppsOfAReport() {
    List<Map<String, List<String>>> queries =
        to(Part.CATALOG).get("/api/v1/app-queries").jsonPath().getList("items.parameters");

    assertThat(queries).hasSizeGreaterThanOrEqualTo(8);
    for (var parameters : queries) {
      to(Part.DISCOVERY)
          .queryParams(parameters)
          .get("/api/v1/reports/endpoint-users/apps")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    ONE_PATH_OF_EACH.forEach(
        (service, path) ->
            anonymouslyTo(service)
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", endsWith("/unauthenticated")));
  }

  @Test
  void anAdministratorIsNoDevice() {
    to(Part.POLICY).get("/agent/v1/feed/changes").then().statusCode(403);
    to(Part.DISCOVERY)
        .header("Content-Type", "application/x-ndjson")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/agent/v1/transactions")
        .then()
        .statusCode(403)
        .body("status", equalTo(403));
  }
}
