package io.gnomon.testing;

import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.key.KeyFolder;
import io.gnomon.embedded.machine.FreePort;
import io.gnomon.embedded.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
