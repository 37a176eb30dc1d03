package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.testing.TestInfrastructure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that answers no more once a start goes about its migrations. */
class MigrationTimeoutTest {

  @Test
  void aStatementThatIsNotAnsweredEndsTheStart() {
    var database = TestInfrastructure.databaseSettings("silent");
    var migration =
        Flyway.configure()
            .locations("db/slow")
            .dataSource(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));

    // Less than the migration waits.
    assertThatThrownBy(() -> migrate(migration, Duration.ofSeconds(1)))
        .isInstanceOf(FlywayException.class)
        .hasRootCauseInstanceOf(SocketTimeoutException.class);
  }

  @Tag("full")
  @Test
  void aLoginThatIsNotAnsweredEndsTheStart() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = "jdbc:postgresql://127.0.0.1:%d/catalog?sslmode=disable";
      var migration =
          Flyway.configure().dataSource(url.formatted(silent.getLocalPort()), "catalog", "secret");

      assertThatThrownBy(() -> migrate(migration, Duration.ofHours(1)))
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("timed out");
    }
  }

  private static void migrate(FluentConfiguration migration, Duration maxSilence) {
    new MigrationCustomizer(maxSilence).customize(migration);
    migration.load().migrate();
  }
}
