package io.gnomon.testing;

import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * The running servers. {@link TestInfrastructure} calls this in the class loader of the JVM, and
 * only with what all class loaders know.
 */
record TestServers(PostgresServer postgres, KafkaBroker kafka, KeyFolder keys) {

  private static final class Holder {
    static final TestServers RUNNING = start();
  }

  /** Starts them at the first call, and makes the database when it is missing. */
  static Map<String, String> settings(String database) throws IOException {
    var running = Holder.RUNNING;
    var postgres = running.postgres().access();
    postgres.ensureDatabase(database);
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
        "quarkus.datasource.username", database,
        "quarkus.datasource.password", postgres.passwords().of(database),
        "kafka.bootstrap.servers", running.kafka().bootstrapServers(),
        "gnomon.keys-dir", running.keys().folder().toString());
  }

  private static TestServers start() {
    try {
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      var folder = Files.createTempDirectory(target, "infrastructure-");
      var postgres = PostgresServer.start(folder, 0);
      var kafka = KafkaBroker.start(folder.resolve("kafka"), FreePort.any(), FreePort.any());
      Topics.fromContracts().ensure(kafka.bootstrapServers());
      RevocationMarker.write(kafka.bootstrapServers(), Map.of());
      var keys = new KeyFolder(folder.resolve("keys"));
      keys.ensure("humans");
      keys.ensure("gnomon");
      keys.ensureSecret("pseudonym.key", 64);
      return new TestServers(postgres, kafka, keys);
    } catch (Exception e) {
      throw new IllegalStateException("the test servers do not start", e);
    }
  }
}
