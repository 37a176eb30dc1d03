package io.gnomon.policy.feed.state;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.CutConnection;
import io.gnomon.testing.DatabaseAway;
import io.gnomon.testing.Management;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
@TestProfile(DatabaseAway.Profile.class)
class FeedWithoutPostgresTest {

  @AfterEach
  void mend() {
    CutConnection.mend();
  }

  @Test
  void withoutTheDatabaseTheFeedIsServedAndChangesAreRefusedUntilItIsBack() {
    Organisation.enforcesEverything();
    Organisation.knows("cut-app", "Cut", "cut.example.com");
    var device = TestDevice.enrolled("LAPTOP-0601");
    var other = TestDevice.enrolled("LAPTOP-0602");
    assertThat(hasSnapshot(other)).isTrue();
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      CutConnection.cut();

      awaitRefusal();
      Management.request()
          .get("/q/health/ready")
          .then()
          .statusCode(200)
          .body("status", equalTo("UP"));
      admin().get("/api/v1/feed").then().statusCode(200);
      assertThat(hasSnapshot(other)).isTrue();
      assertThat(stream.hasEnded()).isFalse();

      CutConnection.mend();

      stream.awaitRevision(awaitTag());
    }
  }

  private static void awaitRefusal() {
    Patience.await()
        .untilAsserted(
            () ->
                unsanction()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5"));
  }

  private static long awaitTag() {
    return Patience.await()
        .until(() -> unsanction().extract(), answer -> answer.statusCode() == 200)
        .jsonPath()
        .getLong("revision");
  }

  private static ValidatableResponse unsanction() {
    return Organisation.tag("cut-app", Map.of("tag", "unsanctioned"));
  }

  private static boolean hasSnapshot(TestDevice device) {
    try (var stream = DeviceStream.open(device.id())) {
      return stream.awaitSnapshot().data().has("indicators");
    }
  }
}
