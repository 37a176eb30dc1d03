package io.gnomon.kit;

import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/**
 * Starts without the keys of people, those of devices are there, and on a database that a newer
 * version has migrated: one restart of the application for the tests of both.
 */
public final class StartWithFaults implements QuarkusTestProfile {

  private static final String SOURCE = "quarkus.datasource.";

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(TestInfrastructure.databaseSettings("newer"));
    migrate(settings);
    settings.put("gnomon.identity.issuers.humans.keys", "target/no-such-folder/humans.jwks.json");
    return Map.copyOf(settings);
  }

  /** Before this process starts, with migrations that it does not have. */
  private static void migrate(Map<String, String> settings) {
    Flyway.configure()
        .dataSource(
            Objects.requireNonNull(settings.get(SOURCE + "jdbc.url")),
            settings.get(SOURCE + "username"),
            settings.get(SOURCE + "password"))
        .locations("db/kit", "db/test", "db/newer")
        .load()
        .migrate();
  }
}
