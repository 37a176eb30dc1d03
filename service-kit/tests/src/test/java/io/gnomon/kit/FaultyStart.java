package io.gnomon.kit;

import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/**
 * A service that starts without the keys of people, with a topic that was never made, on a database
 * that a newer version has migrated, and that takes few connections.
 */
public final class FaultyStart implements QuarkusTestProfile {

  public static final int MAX_CONNECTIONS = 5;

  /** An address of this machine that is not one of a proxy. */
  public static final String STRANGER = "127.0.0.2";

  public static final String MISSING_TOPIC = "never.made.v1";

  private static final String SOURCE = "quarkus.datasource.";

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(TestInfrastructure.databaseSettings("newer"));
    migrate(settings);
    settings.put("gnomon.identity.issuers.humans.keys", "target/no-such-folder/humans.jwks.json");
    settings.put("quarkus.http.limits.max-connections", Integer.toString(MAX_CONNECTIONS));
    settings.put("gnomon.proxy.trusted-ranges", "127.0.0.1,::1");
    settings.put("mp.messaging.incoming.tags.topic", MISSING_TOPIC);
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
