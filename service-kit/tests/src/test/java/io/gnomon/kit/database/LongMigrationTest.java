package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The start of a service whose migrations take longer than its requests ever may. */
@Tag("full")
@DataTest
@TestProfile(LongMigrationTest.WithBoundedStatements.class)
class LongMigrationTest {

  @Inject DataSource database;
  @Inject Flyway flyway;

  @Test
  void aMigrationTakesLongerThanTheTimeoutsOfTheService() {
    assertThatThrownBy(() -> execute("select pg_sleep(2)")).isInstanceOf(SQLException.class);

    assertThat(applied()).contains("2");
  }

  @Test
  void aMigrationHasATimeoutOfItsOwn() throws SQLException {
    try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(Duration.ofHours(1).toMillis());
    }
  }

  /** Which waits for every transaction that is open, one that guards the migration too. */
  @Test
  void anIndexIsMadeWithoutKeepingWritersOut() {
    assertThat(applied()).contains("3");
  }

  private List<String> applied() {
    return List.of(flyway.info().applied()).stream()
        .map(each -> Objects.requireNonNull(each.getVersion()))
        .map(MigrationVersion::getVersion)
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A statement of a request may take a second. */
  public static final class WithBoundedStatements implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(TestInfrastructure.databaseSettings("slow"));
      settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "1");
      settings.put("quarkus.flyway.locations", "db/kit,db/test,db/slow");
      return Map.copyOf(settings);
    }
  }
}
