package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.installation.Part;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The simulated devices and what they did, through the REST API of agent-sim. */
public final class Fleet {

  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private Fleet() {}

  /** All switches on and at least so many devices, connected. */
  public static void ensure(int devices) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(
            Map.of(
                "endpointTelemetry", true,
                "enforceAppAccess", true,
                "customNetworkIndicators", true))
        .put("/api/v1/settings")
        .then()
        .statusCode(200);
    int missing = devices - state().getInt("enrolled");
    if (missing > 0) {
      enrol(missing);
    }
    await().atMost(TIMEOUT).until(() -> state().getInt("connected") >= devices);
  }

  public static JsonPath state() {
    return to(Part.AGENT_SIM).get("/sim/v1/fleet").then().statusCode(200).extract().jsonPath();
  }

  static JsonPath ledger() {
    return to(Part.AGENT_SIM).get("/sim/v1/ledger").then().statusCode(200).extract().jsonPath();
  }

  /** The devices that still have an identity. */
  public static List<String> deviceIds() {
    return to(Part.AGENT_SIM)
        .get("/sim/v1/devices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.state == 'enrolled' }.id", String.class);
  }

  public static void pace(int visitsPerMinute) {
    to(Part.AGENT_SIM)
        .contentType("application/json")
        .body(Map.of("visitsPerMinute", visitsPerMinute))
        .put("/sim/v1/fleet/pace")
        .then()
        .statusCode(200);
  }

  /** Waits until the services have acknowledged everything that the devices send. */
  public static void flush() {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(
                        to(Part.AGENT_SIM)
                            .post("/sim/v1/fleet/flush?timeoutSeconds=20")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getLong("queued"))
                    .isZero());
  }

  /** Takes a device off its network, or back. */
  public static void online(String device, boolean online) {
    to(Part.AGENT_SIM)
        .contentType("application/json")
        .body(Map.of("online", online))
        .put("/sim/v1/devices/" + device + "/online")
        .then()
        .statusCode(200);
  }

  /** What happens when that device opens that address: allowed, blocked, warned or bypassed. */
  public static String visit(String device, String url) {
    return to(Part.AGENT_SIM)
        .contentType("application/json")
        .body(Map.of("url", url))
        .post("/sim/v1/devices/" + device + "/visits")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("outcome");
  }

  /** Waits until every device answers that visit in the same way. */
  public static void awaitOutcomeEverywhere(String url, String outcome) {
    for (var device : deviceIds()) {
      await()
          .pollDelay(Duration.ZERO)
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(visit(device, url)).as(device).isEqualTo(outcome));
    }
  }

  private static void enrol(int count) {
    var token =
        to(Part.POLICY)
            .contentType("application/json")
            .body(
                Map.of(
                    "description",
                    "end-to-end test",
                    "expiresInHours",
                    1,
                    "maxUses",
                    count,
                    "tags",
                    List.of("engineering")))
            .post("/api/v1/enrolment-tokens")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("token");
    to(Part.AGENT_SIM)
        .contentType("application/json")
        .body(Map.of("count", count, "enrolmentToken", token, "department", "engineering"))
        .post("/sim/v1/fleet/devices")
        .then()
        .statusCode(202);
  }
}
