package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.Accounts;
import io.gnomon.testing.LogRecords;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwaitTest {

  private static final Path DEFAULTS =
      Path.of("../data/src/main/resources/META-INF/microprofile-config.properties");
  private static final String URL = "jdbc:postgresql://127.0.0.1:1/catalog";

  private final DatabaseAwaitCustomizer wait =
      wait(URL, Optional.of("catalog"), Optional.of("secret"));

  @Test
  void aDatabaseThatStaysAwayEndsTheStartWithOneLine() {
    var migration = Flyway.configure().dataSource(URL, "catalog", "secret");

    assertThatThrownBy(() -> wait.customize(migration))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageStartingWith("the database cannot be used: ")
        .hasMessageContaining("127.0.0.1:1")
        .message()
        .doesNotContain("\n", "secret");
  }

  @Test
  void aStartWithoutAnAddressEndsWithTheNamesOfAllThatIsMissing() throws Exception {
    var defaults = new Properties();
    try (var file = Files.newBufferedReader(DEFAULTS)) {
      defaults.load(file);
    }
    var url = defaults.getProperty("quarkus.datasource.jdbc.url");

    assertThatThrownBy(
            () -> wait(url, Optional.of("catalog"), Optional.empty()).customize(Flyway.configure()))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessage(
            "the database cannot be used: not set: QUARKUS_DATASOURCE_JDBC_URL,"
                + " QUARKUS_DATASOURCE_PASSWORD");
  }

  @Test
  void aDatabaseThatRefusesWhoHasNoAccountSaysWhichSettingsAreMissing() {
    var migration = Flyway.configure().dataSource(URL, null, null);

    assertThatThrownBy(() -> wait(URL, Optional.empty(), Optional.empty()).customize(migration))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageEndingWith(
            "(not set: QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD)");
  }

  @Tag("full")
  @Test
  void aDatabaseThatTakesConnectionsAndSaysNothingEndsTheStartToo() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = "jdbc:postgresql://127.0.0.1:%d/catalog?sslmode=disable";
      var migration =
          Flyway.configure().dataSource(url.formatted(silent.getLocalPort()), "catalog", "secret");

      assertThatThrownBy(() -> wait.customize(migration))
          .isInstanceOf(PreventFurtherStepsException.class);
    }
  }

  private static DatabaseAwaitCustomizer wait(
      String url, Optional<String> username, Optional<String> password) {
    return new DatabaseAwaitCustomizer(Duration.ZERO, url, username, password);
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

  @Tag("full")
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
