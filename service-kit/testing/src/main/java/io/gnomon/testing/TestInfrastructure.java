package io.gnomon.testing;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Real PostgreSQL, Kafka and keys, which all tests of one JVM share, in a fresh folder below {@code
 * target}.
 */
public final class TestInfrastructure {

  private static final String DATABASE = "quarkus.datasource.";

  private TestInfrastructure() {}

  /**
   * The settings of a service with a database of that name, which is made when it is missing. The
   * first call starts the servers, which end with the JVM.
   */
  public static Map<String, String> settings(String database) {
    // The test framework loads this class anew for each start of the application, and closes the
    // loaders of those that ended. The servers outlive them all: they are of the JVM's own loader.
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    var system = ClassLoader.getSystemClassLoader();
    thread.setContextClassLoader(system);
    try {
      var method =
          Class.forName(TestServers.class.getName(), true, system)
              .getDeclaredMethod("settings", String.class);
      method.setAccessible(true);
      @SuppressWarnings("unchecked")
      var settings = (Map<String, String>) method.invoke(null, database);
      return settings;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no database " + database, e);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /** Those of them that say where the database is, for test profiles. */
  public static Map<String, String> databaseSettings(String database) {
    return settings(database).entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(DATABASE))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
