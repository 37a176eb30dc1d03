package io.gnomon.kit.database;

import io.gnomon.kit.background.Backoff;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Waits for the database before it is migrated, which is the first thing that a service does: while
 * it waits nothing answers its probes, and its log says in one line why. A service that has waited
 * in vain ends with that line, and one without a configured address ends at once. A database whose
 * locale is that of ASCII is used, and the log says so.
 */
@ApplicationScoped
class DatabaseAwaitCustomizer implements FlywayConfigurationCustomizer {

  private static final String ASCII_ONLY =
      "the database has lower case for ASCII letters alone, so that searches miss names with"
          + " others; make it with encoding UTF8 and a locale such as C.UTF-8";

  private static final Logger LOG = Logger.getLogger(DatabaseAwaitCustomizer.class);

  private static final String PREFIX = "quarkus.datasource.";
  private static final int ANSWER_SECONDS = 5;
  static final int LOGIN_SECONDS = 10;

  /** The address of the kit's defaults, which is none. */
  private static final String NO_ADDRESS = "jdbc:postgresql:";

  private final Duration patience;
  private final boolean hasAddress;
  private final String unset;

  DatabaseAwaitCustomizer(
      @ConfigProperty(name = "gnomon.database.max-start-wait", defaultValue = "2m")
          Duration patience,
      @ConfigProperty(name = PREFIX + "jdbc.url") String url,
      @ConfigProperty(name = PREFIX + "username") Optional<String> username,
      @ConfigProperty(name = PREFIX + "password") Optional<String> password) {
    this.patience = patience;
    this.hasAddress = !url.equals(NO_ADDRESS);
    this.unset = unset(hasAddress, username.isPresent(), password.isPresent());
  }

  @Override
  public void customize(FluentConfiguration migration) {
    if (!hasAddress) {
      throw unusable(unset);
    }
    var start = System.nanoTime();
    var backoff = new Backoff();
    var known = "";
    while (true) {
      var fault = fault(migration);
      if (fault.isEmpty()) {
        return;
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        throw unusable(fault);
      }
      if (!fault.equals(known)) {
        LOG.warnf("waiting for the database: %s", fault);
        known = fault;
      }
      pause(backoff.next());
    }
  }

  private static PreventFurtherStepsException unusable(String fault) {
    return new PreventFurtherStepsException("the database cannot be used: " + fault, 1);
  }

  /** Which settings are missing, as a sentence; some databases need no account. */
  private static String unset(boolean hasAddress, boolean hasUsername, boolean hasPassword) {
    var names =
        Stream.of(
                hasAddress ? "" : "QUARKUS_DATASOURCE_JDBC_URL",
                hasUsername ? "" : "QUARKUS_DATASOURCE_USERNAME",
                hasPassword ? "" : "QUARKUS_DATASOURCE_PASSWORD")
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "not set: " + names;
  }

  private String fault(FluentConfiguration migration) {
    try (var connection = connect(migration)) {
      if (!connection.isValid(ANSWER_SECONDS)) {
        return "it does not answer";
      }
      checkLocale(connection);
      return "";
    } catch (SQLException e) {
      var message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      return unset.isEmpty() ? message : message + " (" + unset + ")";
    }
  }

  /** Where Flyway connects by the address alone, with a bound that it does not have itself. */
  private static Connection connect(FluentConfiguration migration) throws SQLException {
    if (migration.getUrl() == null) {
      return migration.getDataSource().getConnection();
    }
    var settings = new Properties();
    settings.setProperty("socketTimeout", String.valueOf(LOGIN_SECONDS));
    if (migration.getUser() != null) {
      settings.setProperty("user", migration.getUser());
    }
    if (migration.getPassword() != null) {
      settings.setProperty("password", migration.getPassword());
    }
    return DriverManager.getConnection(migration.getUrl(), settings);
  }

  /** Searches, and names that are there once, compare names in lower case. */
  private static void checkLocale(Connection connection) {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select lower('É') = 'é'")) {
      if (!row.next() || !row.getBoolean(1)) {
        LOG.warn(ASCII_ONLY);
      }
    } catch (SQLException e) { // Its encoding has no such letter.
      LOG.warn(ASCII_ONLY);
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
