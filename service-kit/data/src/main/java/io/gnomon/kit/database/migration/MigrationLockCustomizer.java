package io.gnomon.kit.database.migration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Of several processes that start one migrates the database, by a lock of its session. Flyway's
 * default is a lock of a transaction, which stays open meanwhile, and {@code create index
 * concurrently} waits for all of those without end. The others wait for as long as it takes: by
 * default they give up after 50 s.
 */
@ApplicationScoped
class MigrationLockCustomizer implements FlywayConfigurationCustomizer {

  private static final int UNLIMITED = -1;

  @Override
  public void customize(FluentConfiguration migration) {
    migration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    migration.lockRetryCount(UNLIMITED);
  }
}
