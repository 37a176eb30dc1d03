package io.gnomon.kit.database.migration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Ends a start whose migrations get no answer from the database any more. One of their statements
 * may rightly take long, a login not: it has a limit of its own, by a thread that the driver leaves
 * behind, once, in a process that ends. Where Flyway uses the pool's connections, their limits
 * hold.
 */
@ApplicationScoped
class MigrationTimeoutCustomizer implements FlywayConfigurationCustomizer {

  private final Duration maxSilence;

  MigrationTimeoutCustomizer(
      @ConfigProperty(name = "gnomon.database.max-migration-silence", defaultValue = "1h")
          Duration maxSilence) {
    this.maxSilence = maxSilence;
  }

  @Override
  public void customize(FluentConfiguration migration) {
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
