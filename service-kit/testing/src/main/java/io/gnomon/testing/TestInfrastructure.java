package io.gnomon.testing;

import io.gnomon.embedded.FreePort;
import io.gnomon.embedded.KafkaBroker;
import io.gnomon.embedded.KeyFolder;
import io.gnomon.embedded.PostgresServer;
import io.gnomon.embedded.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The servers that all tests of one JVM share, in a fresh folder below {@code target}. */
public record TestInfrastructure(PostgresServer postgres, KafkaBroker kafka, KeyFolder keys) {

  private static final class Holder {
    static final TestInfrastructure RUNNING = start();
  }

  /** Starts them at the first call. */
  public static TestInfrastructure running() {
    return Holder.RUNNING;
  }

  /**
   * The settings of a service with a database of its own of that name, for test profiles; makes the
   * database when it is missing.
   */
  public static Map<String, String> databaseSettings(String name) {
    // Starting Kafka sets the class loader that the test framework goes on with.
    var loader = Thread.currentThread().getContextClassLoader();
    try {
      running().ensureDatabase(name);
      var postgres = running().postgres().access();
      return Map.of(
          "quarkus.datasource.jdbc.url",
          postgres.jdbcUrl(name),
          "quarkus.datasource.username",
          name,
          "quarkus.datasource.password",
          postgres.passwords().of(name));
    } finally {
      Thread.currentThread().setContextClassLoader(loader);
    }
  }

  void ensureDatabase(String name) {
    try {
      postgres.access().ensureDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
  }

  private static TestInfrastructure start() {
    try {
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      var folder = Files.createTempDirectory(target, "infrastructure-");
      var postgres = PostgresServer.start(folder, 0);
      var kafka = KafkaBroker.start(folder.resolve("kafka"), FreePort.any(), FreePort.any());
      Topics.fromContracts().ensure(kafka.bootstrapServers());
      var keys = new KeyFolder(folder.resolve("keys"));
      keys.ensure("humans");
      keys.ensure("gnomon");
      return new TestInfrastructure(postgres, kafka, keys);
    } catch (Exception e) {
      throw new IllegalStateException("the test servers do not start", e);
    }
  }
}
