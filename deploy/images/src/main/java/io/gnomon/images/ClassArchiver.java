package io.gnomon.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a service once by the Java of the base, so that this JVM writes down the classes that a
 * start loads: the archive serves that very JVM alone. There is no PostgreSQL and no Kafka: a
 * service that needs one ends when it looks for it, after most of its start.
 */
record ClassArchiver(BaseSystem base) {

  /** The line by which Quarkus says that a service runs. */
  private static final String STARTED = "Listening on";

  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("GNOMON_AGENT_DATA_DIR", "/tmp/agent-sim"),
          Map.entry("GNOMON_DATABASE_MAX_START_WAIT", "0s"),
          Map.entry("GNOMON_KEYS_DIR", "/tmp/keys"),
          Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
          Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none"),
          Map.entry("QUARKUS_DATASOURCE_PASSWORD", "none"),
          Map.entry("QUARKUS_DATASOURCE_USERNAME", "none"),
          Map.entry("QUARKUS_HTTP_HOST", "0.0.0.0"),
          Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"),
          Map.entry("QUARKUS_MANAGEMENT_HOST", "0.0.0.0"));

  /** Writes the archive of a service and returns where it is. */
  Path archive(Image service) throws IOException, InterruptedException {
    var app = base.install(service);
    var command = new ArrayList<String>(service.command());
    command.addAll(1, List.of("-XX:ArchiveClassesAtExit=" + Image.CLASSES, Image.NO_WARNINGS));
    var process = base.start(app, ENVIRONMENT, command);
    var output = endOnceStarted(process);
    process.waitFor();
    var archive = app.resolve(Image.CLASSES.substring(Image.APP.length()));
    if (Files.notExists(archive)) {
      throw new IOException("no class archive of %s:%n%s".formatted(service.name(), output));
    }
    return archive;
  }

  /** Reads what it logs until it has ended, by itself or since it had started. */
  private static String endOnceStarted(Process process) throws IOException {
    var log = new StringBuilder();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        log.append(line).append('\n');
        if (line.contains(STARTED)) {
          // The JVM is behind processes that pass no signal on.
          process.descendants().forEach(ProcessHandle::destroy);
        }
      }
    }
    return log.toString();
  }
}
