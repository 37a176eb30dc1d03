package io.gnomon.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} real PostgreSQL, Kafka and keys; the argument {@code database} names
 * the database.
 */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

  private String database = "test";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(Management.settings());
    settings.putAll(TestInfrastructure.settings(database));
    return settings;
  }

  /**
   * Nothing to do: the servers end with the JVM, so that a restart of the application finds them
   * again.
   */
  @Override
  public void stop() {}
}
