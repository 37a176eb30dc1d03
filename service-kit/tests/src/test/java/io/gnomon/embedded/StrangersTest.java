package io.gnomon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That who has an account on this machine, and not the passwords, gets nothing. */
class StrangersTest {

  private static final int MAX_WAIT_MILLIS = 3_000;

  @TempDir Path folder;

  @Test
  void passwordsAreMadeOnceAndForTheirOwnerAlone() throws Exception {
    var passwords = new PasswordFile(folder.resolve("passwords"));

    var first = passwords.of("catalog");

    assertThat(first).hasSize(64);
    assertThat(passwords.of("policy")).hasSize(64).isNotEqualTo(first);
    assertThat(new PasswordFile(folder.resolve("passwords")).of("catalog")).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void postgresTakesNobodyWithoutThePassword() throws Exception {
    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");

      assertRefused(server.access(), "catalog", "local");
      assertRefused(server.access(), "postgres", "postgres");
      assertRefused(server.access(), "postgres", "");
      assertRefused(server.access(), "catalog", server.access().passwords().of("postgres"));
    }
  }

  @Tag("full")
  @Test
  void aFolderThatTrustedEverybodyDoesSoNoMore() throws Exception {
    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");
      execute(server.access(), "alter role catalog password 'local'");
    }
    var rules =
        new PostgresFolder(folder, new PasswordFile(folder), null).data().resolve("pg_hba.conf");
    Files.writeString(rules, "local all all trust\nhost all all 127.0.0.1/32 trust\n");
    Files.delete(folder.resolve("passwords.properties"));

    try (var server = PostgresServer.start(folder, 0)) {
      server.access().ensureDatabase("catalog");

      assertThat(Files.readString(rules)).doesNotContain("trust");
      assertRefused(server.access(), "catalog", "local");
      assertRefused(server.access(), "postgres", "");
    }
  }

  @Test
  void kafkaTakesNobodyWithoutThePassword() throws Exception {
    var security = KafkaSecurity.onLoopback(new PasswordFile(folder.resolve("passwords")));
    try (var broker = start(security)) {
      assertThatThrownBy(() -> topics(broker, Map.of())).hasCauseInstanceOf(TimeoutException.class);
      assertThatThrownBy(() -> topics(broker, withAnotherPassword(security.clientSettings())))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThatThrownBy(() -> topics(broker, withAnotherPassword(security.ownSettings())))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThat(topics(broker, security.clientSettings())).isEmpty();
    }
  }

  @Tag("full")
  @Test
  void kafkaWithTlsTakesNobodyWithoutThePassword() throws Exception {
    var passwords = new PasswordFile(folder.resolve("passwords"));
    var authority =
        new CertificateAuthority(new CertificateFiles(folder.resolve("tls")), passwords);
    authority.ensure();
    var security = KafkaSecurity.withTls(passwords, authority.files());
    try (var broker = start(security)) {
      assertThatThrownBy(() -> topics(broker, Map.of())).hasCauseInstanceOf(TimeoutException.class);
      assertThatThrownBy(() -> topics(broker, withAnotherPassword(security.clientSettings())))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThat(topics(broker, security.clientSettings())).isEmpty();
    }
  }

  @Tag("full")
  @Test
  void whoWaitsForABrokersFirstStartIsNotTakenForAStranger() throws Exception {
    var security = KafkaSecurity.onLoopback(new PasswordFile(folder.resolve("passwords")));
    int port = FreePort.any();
    var address = KafkaAddress.onLoopback(port, FreePort.any());
    var client = new HashMap<String, Object>(security.clientSettings());
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
    client.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "5");
    client.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5");
    try (var admin = Admin.create(client)) {
      var topics = admin.listTopics().names();

      try (var broker = KafkaBroker.start(folder.resolve("kafka"), address, security)) {
        assertThat(topics.get()).as(broker.bootstrapServers()).isEmpty();
      }
    }
  }

  @Tag("full")
  @Test
  void aBrokerThatTookEverybodyTakesThePasswordAtItsNextStart() throws Exception {
    try (var open = KafkaBroker.start(folder.resolve("kafka"), FreePort.any(), FreePort.any())) {
      new Topics(java.util.List.of(new Topics.Topic("kept", 1, "log", 1, 0)))
          .ensure(open.bootstrapServers());
    }

    var security = KafkaSecurity.onLoopback(new PasswordFile(folder.resolve("passwords")));
    try (var broker = start(security)) {
      assertThat(topics(broker, security.clientSettings())).containsExactly("kept");
      assertThatThrownBy(() -> topics(broker, Map.of())).hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Tag("full")
  @Test
  void theControllersPortAsksForThePasswordToo() throws Exception {
    var security = KafkaSecurity.onLoopback(new PasswordFile(folder.resolve("passwords")));
    int controller = FreePort.any();
    try (var broker =
        KafkaBroker.start(
            folder.resolve("kafka"),
            KafkaAddress.onLoopback(FreePort.any(), controller),
            security)) {
      assertThat(broker.bootstrapServers()).isNotEmpty();
      assertThatThrownBy(() -> quorum(controller, Map.of()))
          .hasCauseInstanceOf(TimeoutException.class);
      assertThatThrownBy(() -> quorum(controller, withAnotherPassword(security.ownSettings())))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThat(quorum(controller, security.ownSettings())).isEqualTo(1);
    }
  }

  private KafkaBroker start(KafkaSecurity security) throws Exception {
    return KafkaBroker.start(
        folder.resolve("kafka"), KafkaAddress.onLoopback(FreePort.any(), FreePort.any()), security);
  }

  private static Map<String, String> withAnotherPassword(Map<String, String> client) {
    var settings = new HashMap<>(client);
    settings.computeIfPresent(
        "sasl.jaas.config", (name, jaas) -> jaas.replaceFirst("password=\"", "password=\"x"));
    return settings;
  }

  private static Iterable<String> topics(KafkaBroker broker, Map<String, String> client)
      throws Exception {
    var at = AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;
    try (var admin = Admin.create(impatient(client, at, broker.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private static int quorum(int port, Map<String, String> client) throws Exception {
    var at = AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG;
    try (var admin = Admin.create(impatient(client, at, "127.0.0.1:" + port))) {
      return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }
  }

  private static Map<String, Object> impatient(
      Map<String, String> client, String at, String address) {
    var settings = new HashMap<String, Object>(client);
    settings.put(at, address);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MAX_WAIT_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_WAIT_MILLIS / 2);
    return settings;
  }

  private static void assertRefused(PostgresAccess server, String account, String password) {
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.jdbcUrl(account), account, password).close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password");
  }

  private static void execute(PostgresAccess server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), "postgres", server.passwords().of("postgres"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
