package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.Accounts;
import io.gnomon.testing.LogRecords;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwaitTest {

  private final DatabaseAwaitCustomizer wait = new DatabaseAwaitCustomizer(Duration.ZERO);

  @Test
  void aDatabaseThatStaysAwayEndsTheStartWithOneLine() {
    var migration =
        Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:1/catalog", "catalog", "secret");

    assertThatThrownBy(() -> wait.customize(migration))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageStartingWith("the database cannot be used: ")
        .hasMessageContaining("127.0.0.1:1")
        .message()
        .doesNotContain("\n", "secret");
  }

  @Test
  void aDatabaseThatAnswersIsMigrated() {
    var database = TestInfrastructure.databaseSettings("kit");
    var migration =
        Flyway.configure()
            .dataSource(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));

    assertThat(logged(migration)).isEmpty();
  }

  @Test
  void aDatabaseWithTheLocaleOfAsciiIsUsedAndTheLogSaysSo(@TempDir Path folder) throws Exception {
    try (var server = PostgresServer.start(folder, 0)) {
      var password = server.access().passwords().of(Accounts.SUPERUSER);
      var url = server.access().jdbcUrl("ascii");
      try (var connection =
              DriverManager.getConnection(
                  server.access().jdbcUrl("postgres"), Accounts.SUPERUSER, password);
          var statement = connection.createStatement()) {
        statement.execute(
            "create database ascii template template0 locale_provider libc locale 'C'");
      }

      assertThat(logged(Flyway.configure().dataSource(url, Accounts.SUPERUSER, password)))
          .singleElement()
          .asString()
          .contains("ASCII letters alone", "C.UTF-8");
    }
  }

  private List<String> logged(FluentConfiguration migration) {
    try (var records = LogRecords.ofEverything()) {
      wait.customize(migration);
      // A broker of other tests may have something to say, too.
      return records.messages().stream()
          .filter(line -> line.startsWith(DatabaseAwaitCustomizer.class.getName()))
          .toList();
    }
  }
}
