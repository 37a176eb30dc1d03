package io.gnomon.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.Callers;
import io.gnomon.testing.CutConnection;
import io.gnomon.testing.DatabaseAway;
import io.gnomon.testing.Management;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@DiscoveryTest
@TestProfile(NarrowLimits.class)
class DiscoveryWithoutPostgresTest {

  @AfterEach
  void mend() {
    CutConnection.mend();
  }

  @Test
  void withoutTheDatabaseEveryRouteSaysWhenToComeAgain() {
    var waiting =
        DatabaseAway.routesThatWait(
            "discovery-service", "/api/v1/reports", Map.of("id", "endpoint-users"));

    assertThat(waiting)
        .contains(
            "GET /api/v1/reports",
            "GET /api/v1/discovery-audit",
            "POST /api/v1/custom-reports",
            "POST /api/v1/people",
            "POST /scim/v2/Users");

    Management.request().get("/q/health/ready").then().statusCode(200);

    CutConnection.mend();

    Patience.await().until(() -> Callers.viewer().get("/api/v1/reports").statusCode() == 200);
  }
}
