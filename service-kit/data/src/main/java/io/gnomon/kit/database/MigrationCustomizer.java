package io.gnomon.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets one of several processes that start migrate the database, by a lock of its session. Flyway's
 * default is a lock of a transaction, which stays open meanwhile, and {@code create index
 * concurrently} waits for all of those without end. The others wait for as long as it takes: by
 * default they give up after 50 s.
 *
 * <p>Ends a start whose migrations get no answer from the database any more. One of their
 * statements may rightly take long, a login not: it has a limit of its own, by a thread that the
 * driver leaves behind, once, in a process that ends. Where Flyway uses the pool's connections,
 * their limits hold.
 */
@ApplicationScoped
class MigrationCustomizer implements FlywayConfigurationCustomizer {

  private static final int UNLIMITED = -1;

  private final Duration maxSilence;

  MigrationCustomizer(
      @ConfigProperty(name = "gnomon.database.max-migration-silence", defaultValue = "1h")
          Duration maxSilence) {
    this.maxSilence = maxSilence;
  }

  @Override
  public void customize(FluentConfiguration migration) {
    migration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    migration.lockRetryCount(UNLIMITED);
    var url = migration.getUrl();
    if (url != null) {
      migration.jdbcProperties(
          Map.of(
              "loginTimeout",
              String.valueOf(DatabaseAwaitCustomizer.LOGIN_SECONDS),
              "socketTimeout",
              String.valueOf(maxSilence.toSeconds())));
      // What connects has its properties from when it is made.
      migration.dataSource(url, migration.getUser(), migration.getPassword());
    }
  }
}
