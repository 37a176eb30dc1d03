package io.gnomon.testing;

import io.gnomon.embedded.FreePort;
import io.gnomon.embedded.KafkaBroker;
import io.gnomon.embedded.KeyFolder;
import io.gnomon.embedded.PostgresServer;
import io.gnomon.embedded.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The servers that all tests of one JVM share, in a fresh folder below {@code target}. */
public record TestInfrastructure(PostgresServer postgres, KafkaBroker kafka, KeyFolder keys) {

  private static final class Holder {
    static final TestInfrastructure RUNNING = start();
  }

  /** Starts them at the first call. */
  public static TestInfrastructure running() {
    return Holder.RUNNING;
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
