package io.gnomon.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives a {@code @QuarkusTest} real PostgreSQL, Kafka and keys; the argument {@code database} names
 * the database. With the argument {@code awaited} the first test after a start begins when the
 * service is ready: until it has read its topics it answers some requests with 503. A profile with
 * which it is never ready sets {@link #NEVER_READY}.
 */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

  /** Set to true by profiles. */
  public static final String NEVER_READY = "gnomon.test.never-ready";

  private String database = "test";
  private boolean isAwaited;

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
    isAwaited = Boolean.parseBoolean(arguments.get("awaited"));
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(Management.settings());
    settings.putAll(TestInfrastructure.settings(database));
    return settings;
  }

  /** For each instance of a test; the service runs by then. */
  @Override
  public void inject(TestInjector injector) {
    if (isAwaited) {
      isAwaited = false;
      var isNeverReady = ConfigProvider.getConfig().getOptionalValue(NEVER_READY, Boolean.class);
      if (!isNeverReady.orElse(false)) {
        Management.awaitReady();
      }
    }
  }

  /**
   * Nothing to do: the servers end with the JVM, so that a restart of the application finds them
   * again.
   */
  @Override
  public void stop() {}
}
