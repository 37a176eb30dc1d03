package io.gnomon.e2e.restart;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import io.gnomon.local.installation.Part;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is killed, away or set back, every device ends up enforcing what the administrator
 * decided.
 */
@ExtendWith(RunningGnomon.class)
class EnforcementIT {

  private static final int DEVICES = 20;
  private static final String SLACK = "https://app.slack.com/client";
  private static final String FACEBOOK = "https://www.facebook.com/";

  @BeforeEach
  void aFleet() {
    Fleet.ensure(DEVICES);
    Fleet.pace(0);
  }

  @AfterEach
  void noTags() {
    Tags.remove("slack");
    Tags.remove("facebook");
  }

  @Test
  void aTagSurvivesTheDeathOfThePolicyServiceBeforeItsPublication() {
    stack().child(Part.KAFKA).orElseThrow().kill();
    Tags.unsanction("slack");

    stack().child(Part.POLICY).orElseThrow().kill();
    stack().startKafka();
    restart(Part.POLICY);

    Fleet.awaitOutcomeEverywhere(SLACK, "blocked");
    await().untilAsserted(() -> assertThat(outboxSize()).isZero());
    awaitTagInReport("slack", "unsanctioned");
  }

  @Test
  void aDeviceThatWasOfflineDuringTheChangeGetsIt() {
    var device = Fleet.deviceIds().get(0);
    Fleet.online(device, false);

    Tags.unsanction("slack");

    assertThat(Fleet.visit(device, SLACK)).isEqualTo("allowed");
    Fleet.online(device, true);
    Fleet.awaitOutcomeEverywhere(SLACK, "blocked");
  }

  @Test
  void devicesFollowAPolicyDatabaseThatIsSetBackToYesterday() throws SQLException {
    Tags.unsanction("slack");
    Fleet.awaitOutcomeEverywhere(SLACK, "blocked");
    stopPolicy();
    sql("drop database if exists yesterday");
    sql("create database yesterday template policy owner policy");
    restart(Part.POLICY);
    Tags.unsanction("facebook");
    Tags.remove("slack");
    Fleet.awaitOutcomeEverywhere(FACEBOOK, "blocked");

    stopPolicy();
    sql("drop database policy");
    sql("alter database yesterday rename to policy");
    restart(Part.POLICY);

    Fleet.awaitOutcomeEverywhere(SLACK, "blocked");
    Fleet.awaitOutcomeEverywhere(FACEBOOK, "allowed");
    Tags.unsanction("facebook");
    Fleet.awaitOutcomeEverywhere(FACEBOOK, "blocked");
  }

  @Test
  void policiesHoldWhileThePolicyServiceIsAway() {
    Tags.unsanction("slack");
    Fleet.awaitOutcomeEverywhere(SLACK, "blocked");

    stack().child(Part.POLICY).orElseThrow().kill();

    for (var device : Fleet.deviceIds()) {
      assertThat(Fleet.visit(device, SLACK)).isEqualTo("blocked");
    }
    restart(Part.POLICY);
    await().untilAsserted(() -> assertThat(alertCount("slack")).isGreaterThanOrEqualTo(DEVICES));
  }

  private static int alertCount(String app) {
    return to(Part.POLICY)
        .get("/api/v1/alerts?limit=500&app=" + app)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }

  private static void awaitTagInReport(String app, String tag) {
    Fleet.pace(3_000);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        to(Part.DISCOVERY)
                            .get("/api/v1/reports/endpoint-users/apps?limit=500")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getString("items.find { it.app.id == '" + app + "' }?.tag"))
                    .isEqualTo(tag));
    Fleet.pace(0);
  }

  private static void stopPolicy() {
    stack().child(Part.POLICY).orElseThrow().stop();
  }

  private static void restart(Part part) {
    stack().launch(part);
    stack().awaitReady(part);
  }

  private static long outboxSize() throws SQLException {
    try (var connection = connection("policy");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void sql(String command) throws SQLException {
    try (var connection = connection("postgres");
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** The account has the name of its database. */
  private static Connection connection(String database) throws SQLException {
    var postgres = stack().postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), database, postgres.passwords().of(database));
  }
}
