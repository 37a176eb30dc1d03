package io.gnomon.policy.revocation;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.FewAdmissionsWithoutBrokers;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
@TestProfile(FewAdmissionsWithoutBrokers.class)
class RevocationWithoutKafkaTest {

  private static final String URL = "/api/v1/credentials/revocations";
  @Inject DataSource dataSource;

  private final String name = UUID.randomUUID() + "@example.org";

  @Test
  void whatWasRevokedBeforeTheStartIsRefusedFromTheFirstRequestOn() {
    assertThat(statusOf(token("left-long-ago@example.org", Roles.ADMIN))).isEqualTo(401);
    assertThat(statusOf(token(name, Roles.ADMIN))).isEqualTo(200);
  }

  @Test
  void whatIsRevokedHereIsRefusedHereAtOnce() {
    var token = token(name, Roles.VIEWER);
    assertThat(statusOf(token)).isEqualTo(200);

    String id = revoke(name);

    assertThat(statusOf(token)).isEqualTo(401);
    admin().delete(URL + "/" + id).then().statusCode(204);
    assertThat(statusOf(token)).isEqualTo(200);
  }

  @Test
  void whatAnotherReplicaRevokesAndTakesBackIsFoundInTheDatabase() throws SQLException {
    var token = token(name, Roles.VIEWER);
    assertThat(statusOf(token)).isEqualTo(200);

    execute(
        "insert into credential_revocation (credential, kind, revoked_at, revoked_by, changed_at)"
            + " values ('%s', 'subject', now(), 'admin@example.org', now())",
        name);

    Patience.await().until(() -> statusOf(token) == 401);
    execute(
        "update credential_revocation set undone_at = now(), changed_at = now()"
            + " where credential = '%s'",
        name);
    Patience.await().until(() -> statusOf(token) == 200);
  }

  @Test
  void streamsOfARevokedDeviceAndOfARevokedSubjectAreCut() {
    var device = TestDevice.enrolled("LAPTOP-0701");
    var other = TestDevice.enrolled("LAPTOP-0702");
    var third = TestDevice.enrolled("LAPTOP-0703");
    try (var ofDevice = opened(device.id());
        var ofSubject = opened(other.id());
        var ofThird = opened(third.id())) {
      ofThird.awaitSnapshot();

      admin().delete("/api/v1/devices/" + device.id() + "?reason=lost").then().statusCode(204);
      revoke(other.id());

      Patience.await().until(() -> ofDevice.hasEnded() && ofSubject.hasEnded());
      assertThat(ofThird.hasEnded()).isFalse();
    }
  }

  /** Few streams are admitted here, and those of other tests may not have ended yet. */
  private static DeviceStream opened(String deviceId) {
    return Patience.await()
        .ignoreException(IllegalStateException.class)
        .until(() -> DeviceStream.open(deviceId), Objects::nonNull);
  }

  private static String revoke(String subject) {
    return admin()
        .body(Map.of("subject", subject, "reason", "has left"))
        .post(URL)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static int statusOf(String token) {
    return given().auth().oauth2(token).get("/api/v1/settings").statusCode();
  }

  private void execute(String sql, String name) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(name));
    }
  }
}
