package io.gnomon.catalog.search;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With exports that wait for a table, until their statement takes too long after 5 s. */
@QuarkusTest
@CatalogTest
class ExportPlacesTest {

  private static final String EXPORT = "/api/v1/apps?format=csv";
  private static final String ADA = "ada@example.org";
  private static final String GRACE = "grace@example.org";
  private static final String BARBARA = "barbara@example.org";
  private static final Duration LESS_THAN_A_STATEMENT_TAKES = Duration.ofSeconds(3);
  private static final int MILLIS_WITHOUT_AN_ANSWER = 300;

  @Inject Database database;

  @BeforeEach
  void awaitEarlierExports() {
    Callers.viewer().get("/api/v1/me").then().statusCode(200);
    await().until(() -> waiting() == 0);
  }

  @Test
  void oneCallerLeavesPlacesToOthers() {
    whileExportsWait(
        () -> {
          try (var first = begin(ADA);
              var second = begin(ADA)) {
            await().until(() -> waiting() == 2);

            Callers.person(ADA, Roles.VIEWER)
                .get(EXPORT)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", equalTo("Other exports of yours are under way; repeat it later."));

            try (var other = begin(GRACE)) {
              await().until(() -> waiting() == 3);
              assertThat(first.isConnected() && second.isConnected() && other.isConnected())
                  .isTrue();
            }
          }
        });
  }

  @Test
  void threeCallersTakeAllPlaces() {
    whileExportsWait(
        () -> {
          try (var first = begin(ADA);
              var second = begin(ADA);
              var third = begin(GRACE);
              var fourth = begin(BARBARA)) {
            await().until(() -> waiting() == 4);

            Callers.person("edsger@example.org", Roles.VIEWER)
                .get(EXPORT)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", equalTo("Other exports are under way; repeat it later."));
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(third.isConnected() && fourth.isConnected()).isTrue();
          }
        });
  }

  @Test
  void whoHasGoneHoldsNoPlace() {
    whileExportsWait(
        () -> {
          try (var first = begin(ADA);
              var second = begin(ADA)) {
            await().until(() -> waiting() == 2);
            assertThat(first.isConnected() && second.isConnected()).isTrue();
          }

          await().atMost(LESS_THAN_A_STATEMENT_TAKES).until(() -> isAdmitted(ADA));
        });
  }

  private void whileExportsWait(Check check) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.update("lock table app_domain in access exclusive mode");
              try {
                check.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @FunctionalInterface
  private interface Check {
    void run() throws IOException;
  }

  /** How many exports wait for the table. */
  private int waiting() {
    return database
        .first(
            "select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%idx.facts::text as facts%'",
            row -> row.getInt(1))
        .orElseThrow();
  }

  /** One that has a place gets no answer as long as the table is locked. */
  private static boolean isAdmitted(String caller) throws IOException {
    try (var socket = begin(caller)) {
      socket.setSoTimeout(MILLIS_WITHOUT_AN_ANSWER);
      socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  private static Socket begin(String caller) throws IOException {
    var socket = new Socket("localhost", RestAssured.port);
    var request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(EXPORT, Callers.token(caller, Roles.VIEWER));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
