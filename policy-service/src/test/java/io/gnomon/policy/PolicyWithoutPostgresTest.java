package io.gnomon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.Callers;
import io.gnomon.testing.CutConnection;
import io.gnomon.testing.DatabaseAway;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
@TestProfile(DatabaseAway.Profile.class)
class PolicyWithoutPostgresTest {

  @AfterEach
  void mend() {
    CutConnection.mend();
  }

  @Test
  void withoutTheDatabaseEveryRouteSaysWhenToComeAgain() {
    var waiting =
        DatabaseAway.routesThatWait(
            "policy-service", "/api/v1/app-tags", Map.of("id", "dropbox", "appId", "dropbox"));

    assertThat(waiting)
        .contains(
            "GET /api/v1/app-tags",
            "GET /api/v1/alerts",
            "GET /api/v1/devices",
            "PUT /api/v1/app-tags/{appId}",
            "POST /api/v1/indicators",
            "POST /api/v1/device-groups",
            "PATCH /api/v1/settings");

    CutConnection.mend();

    awaitTags(200);
  }

  @Test
  void withoutTheDatabaseDevicesAreToldWhenToComeAgain() {
    var device = TestDevice.enrolled("LAPTOP-0604");
    var enrolmentToken = TestDevice.enrolmentToken(1);
    try (var stream = DeviceStream.open(device.id())) {
      var snapshot = stream.awaitSnapshot();
      var revision = snapshot.data().get("revision").asLong();

      CutConnection.cut();
      awaitTags(503);

      assertToComeAgain(TestDevice.named("LAPTOP-0605").enrol(enrolmentToken));
      assertToComeAgain(device.requestToken(device.assertion(1)));
      assertToComeAgain(Callers.device(device.id()).body(oneEvent()).post("/agent/v1/events"));
      assertToComeAgain(device.tryToAcknowledge(snapshot.id(), revision, Instant.now()));
    }

    CutConnection.mend();

    awaitTags(200);
  }

  private static Map<String, Object> oneEvent() {
    var event = KnownIndicators.blockedDropbox("ada@example.org");
    return Map.of("bootId", UUID.randomUUID().toString(), "sequence", 1, "events", List.of(event));
  }

  private static void assertToComeAgain(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  private static void awaitTags(int status) {
    Patience.await().until(() -> Callers.viewer().get("/api/v1/app-tags").statusCode() == status);
  }
}
