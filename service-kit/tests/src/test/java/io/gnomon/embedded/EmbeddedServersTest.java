package io.gnomon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Test
  void dataSurvivesARestartOfPostgres(@TempDir Path folder) throws Exception {
    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
      run(server, "create table kept (x int)");
    }

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
      run(server, "insert into kept values (1)");
    }
  }

  @Tag("full")
  @Test
  void postgresStartsWhereItWasKilledWhileItsFolderWasMade(@TempDir Path folder) throws Exception {
    var unfinished = Files.createDirectories(folder.resolve("pg17.unfinished/base"));
    Files.writeString(unfinished.resolveSibling("postgresql.conf"), "");

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
    }
    assertThat(folder.resolve("pg17.unfinished")).doesNotExist();
  }

  /** Tests of this module run without a language, where PostgreSQL itself knows ASCII alone. */
  @Tag("full")
  @Test
  void postgresKnowsAllLettersWhateverTheLanguageOfTheMachine(@TempDir Path folder)
      throws Exception {
    assertThat(System.getenv("LC_ALL")).isEqualTo("C");

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
      run(server, "create table known (name text check (lower(name) = 'élodie зыбка'))");
      run(server, "insert into known values ('ÉLODIE ЗЫБКА')");
      run(server, "create extension pg_trgm");
      run(server, "create table found (name text check (cardinality(show_trgm(name)) > 0))");
      run(server, "insert into found values ('日本')");
    }
  }

  @Tag("full")
  @Test
  void postgresStartsWhereAThreadHasTheNumberOfTheOneThatWasKilled(@TempDir Path folder)
      throws Exception {
    PostgresServer.start(folder, 0).close();
    var left = folder.resolve("pg17/postmaster.pid");
    Files.writeString(left, threadOfThisProcess() + "\n" + left.getParent() + "\n");

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
    }
  }

  @Tag("full")
  @Test
  void postgresStartsWhereTheOneOfAnotherFolderHasTheNumberOfTheOneThatWasKilled(
      @TempDir Path folder, @TempDir Path otherFolder) throws Exception {
    PostgresServer.start(folder, 0).close();
    var left = folder.resolve("pg17/postmaster.pid");

    try (var other = PostgresServer.start(otherFolder, 0)) {
      other.access().ensureDatabase("catalog");
      Files.copy(otherFolder.resolve("pg17/postmaster.pid"), left);

      try (var server = PostgresServer.start(folder, 0)) {
        server.access().ensureDatabase("catalog");
      }
    }
  }

  /** As a cluster does with a volume, for the group of the pod. */
  @Tag("full")
  @Test
  void postgresStartsWhereItsFolderWasOpenedToAGroup(@TempDir Path folder) throws Exception {
    PostgresServer.start(folder, 0).close();
    Files.setPosixFilePermissions(
        folder.resolve("pg17"), PosixFilePermissions.fromString("rwxrwx---"));

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
    }
  }

  private static String threadOfThisProcess() throws IOException {
    var own = Long.toString(ProcessHandle.current().pid());
    try (var threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .map(thread -> thread.getFileName().toString())
          .filter(number -> !number.equals(own))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theBrokerHasAllTopicsOfTheContracts(@TempDir Path folder) throws Exception {
    try (var broker = KafkaBroker.start(folder, FreePort.any(), FreePort.any());
        var admin = Admin.create(at(broker))) {
      Topics.fromContracts().ensure(broker.bootstrapServers());

      // The controller reports new topics; the broker learns of them a moment later.
      var all = Topics.fromContracts().topics().stream().map(Topics.Topic::name).toList();
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(admin.listTopics().names().get()).containsAll(all));
    }
  }

  private static Map<String, Object> at(KafkaBroker broker) {
    return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
  }

  @Test
  void aKeyPairIsMadeOnceAndKeptPrivate(@TempDir Path folder) throws Exception {
    var keys = new KeyFolder(folder);
    keys.ensure("humans");
    var first = Files.readString(keys.publicKeys("humans"));

    keys.ensure("humans");

    assertThat(Files.readString(keys.publicKeys("humans"))).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(keys.privateKeyFile("humans"))).hasSize(2);
    assertThat(LocalIssuer.humans(keys).token("admin", Duration.ofMinutes(1), "admin").split("\\."))
        .hasSize(3);
  }

  @Test
  void manyAtOnceInOneProcessGetOnePair(@TempDir Path folder) {
    var keys = new KeyFolder(folder);

    var ids = IntStream.range(0, 8).parallel().mapToObj(i -> keyIdOf(keys)).distinct();

    assertThat(ids).hasSize(1);
  }

  private static String keyIdOf(KeyFolder keys) {
    try {
      keys.ensure("humans");
      return keys.keyId("humans");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void run(PostgresServer server, String sql) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                server.access().jdbcUrl("catalog"),
                "catalog",
                server.access().passwords().of("catalog"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
