package io.gnomon.discovery.executive;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** With reports that wait for the table of the audit. */
@QuarkusTest
@DiscoveryTest
class ExecutiveReportPlacesTest {

  @Inject Database database;

  @Test
  void noMoreAreMadeAtATimeThanThereArePlacesAndOneOfACaller() {
    var made =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("set local idle_in_transaction_session_timeout = '10min'");
                  database.update("lock table audit_entry in access exclusive mode");
                  var first = ask("ada");
                  await().until(() -> waiting() == 1);
                  assertRefused("ada", "Other executive reports of yours are under way");
                  var second = ask("grace");
                  await().until(() -> waiting() == 2);
                  assertRefused("edsger", "Other executive reports are under way");
                  return List.of(first, second);
                });

    assertThat(made).extracting(CompletableFuture::join).isEqualTo(List.of(200, 200));
    assertThat(report("ada").statusCode()).isEqualTo(200);
  }

  private static void assertRefused(String who, String why) {
    report(who)
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("detail", equalTo(why + "; repeat it later."));
  }

  /** How many wait for the table. */
  private int waiting() {
    return database
        .first(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like 'insert into audit_entry%'",
            row -> row.getInt(1))
        .orElseThrow();
  }

  private static CompletableFuture<Integer> ask(String who) {
    return CompletableFuture.supplyAsync(() -> report(who).statusCode());
  }

  private static Response report(String who) {
    return Callers.person(who, Roles.VIEWER)
        .get("/api/v1/reports/all-sources/executive-report?from=2023-01-01&to=2023-01-01");
  }
}
