package io.gnomon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.Callers;
import io.gnomon.testing.CutConnection;
import io.gnomon.testing.DatabaseAway;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
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

    assertThat(waiting).contains("/api/v1/app-tags", "/api/v1/alerts", "/api/v1/devices");

    CutConnection.mend();

    Patience.await().until(() -> Callers.viewer().get("/api/v1/app-tags").statusCode() == 200);
  }
}
