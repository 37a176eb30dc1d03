package io.gnomon.catalog;

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
@CatalogTest
@TestProfile(NarrowLimits.class)
class CatalogWithoutPostgresTest {

  @AfterEach
  void mend() {
    CutConnection.mend();
  }

  @Test
  void withoutTheDatabaseEveryRouteSaysWhenToComeAgain() {
    var waiting =
        DatabaseAway.routesThatWait(
            "catalog-service", "/api/v1/apps", Map.of("id", "dropbox", "feed", "own"));

    assertThat(waiting)
        .contains(
            "GET /api/v1/apps",
            "GET /api/v1/apps/{id}",
            "GET /api/v1/app-facets",
            "GET /api/v1/catalog-feeds",
            "POST /api/v1/custom-apps",
            "PUT /api/v1/apps/{id}/score-override",
            "POST /api/v1/suggestions");

    Management.request().get("/q/health/ready").then().statusCode(200);

    CutConnection.mend();

    Patience.await().until(() -> Callers.viewer().get("/api/v1/apps").statusCode() == 200);
  }
}
