package io.gnomon.policy.manualindicator;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clocks would differ: that of the database has microseconds. */
@QuarkusTest
@PolicyTest
class IndicatorTimesTest {

  @Inject Database database;

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void whenAnIndicatorWasChangedAndEndedIsToldByTheClockOfTheService() {
    String id =
        admin()
            .body(
                Map.of(
                    "type", "DomainName",
                    "value", "times.example.net",
                    "action", "Block",
                    "title", "By hand"))
            .post("/api/v1/indicators")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admin().delete("/api/v1/indicators/" + id).then().statusCode(204);

    assertThat(times(id))
        .hasSize(2)
        .allMatch(each -> each.equals(each.truncatedTo(ChronoUnit.MILLIS)));
  }

  private List<Instant> times(String id) {
    return database.list(
        "select unnest(array[changed_at, ended_at]) from indicator where id = ?",
        row -> Rows.instant(row, 1),
        Long.valueOf(id));
  }
}
