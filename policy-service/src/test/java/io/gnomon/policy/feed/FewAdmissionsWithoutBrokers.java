package io.gnomon.policy.feed;

import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.SQLException;
import java.util.Map;

/**
 * Few devices may connect per second, and the brokers cannot be reached, from the start on; the
 * database has a revocation of before the start: one restart of the application for the tests of
 * all.
 */
public final class FewAdmissionsWithoutBrokers implements QuarkusTestProfile {

  public static final int ADMISSIONS_PER_SECOND = 12;

  static final String UNREACHABLE = "127.0.0.1:1";

  private static final String DATABASE = "away";

  @Override
  public Map<String, String> getConfigOverrides() {
    // Starting Kafka sets the class loader that the test framework goes on with.
    var loader = Thread.currentThread().getContextClassLoader();
    try {
      var postgres = TestInfrastructure.running().postgres();
      postgres.ensureDatabase(DATABASE);
      return Map.of(
          "gnomon.feed.admissions-per-second",
          Integer.toString(ADMISSIONS_PER_SECOND),
          "kafka.bootstrap.servers",
          UNREACHABLE,
          "quarkus.datasource.jdbc.url",
          postgres.jdbcUrl(DATABASE),
          "quarkus.datasource.username",
          DATABASE,
          "quarkus.flyway.locations",
          "db/migration,db/kit,db/revoked");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(loader);
    }
  }
}
