package io.gnomon.policy.revocation;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class RevocationExpiryTest {

  private static final int LIMIT = 500;

  @Inject DataSource dataSource;
  @Inject RevocationStore store;
  @Inject Clock clock;

  private final String credential = "expired-" + UUID.randomUUID();

  @Test
  void anExpiredRevocationStaysWhileItsCredentialIsRevokedAnew() throws SQLException {
    insertExpired();

    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      execute(
          connection,
          "select pg_advisory_xact_lock(%d, hashtext('%s'))"
              .formatted(RevocationRepository.LOCKS, credential));
      assertThat(deleteExpired()).doesNotContain(credential);
      assertThat(isStored()).isTrue();
      connection.rollback();
    }

    await()
        .until(
            () -> {
              deleteExpired();
              return !isStored();
            });
    revokeAnew();
  }

  private void revokeAnew() {
    admin()
        .body(Map.of("tokenId", credential, "reason", "leaked again"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
  }

  private List<String> deleteExpired() {
    return QuarkusTransaction.requiringNew()
        .call(() -> store.deleteExpired(clock.instant(), LIMIT));
  }

  private void insertExpired() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      execute(
          connection,
          """
          insert into credential_revocation
            (credential, kind, revoked_at, revoked_by, changed_at, expires_at)
          values ('%s', 'token', now() - interval '2 days', 'admin@example.org',
            now() - interval '2 days', now() - interval '1 day')
          """
              .formatted(credential));
    }
  }

  private boolean isStored() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select 1 from credential_revocation where credential = '%s'"
                    .formatted(credential))) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
