package io.gnomon.e2e.ownservers;

import static io.gnomon.testing.Patience.await;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * The PostgreSQL and the Kafka that an operator has: by TLS alone, with certificates of another
 * authority than Gnomon's, empty but for Kafka's account.
 */
final class OperatorServers implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final String SUPERUSER = "postgres";

  private final CertificateFiles certificates;
  private final PasswordFile passwords;
  private final PostgresAccess access;
  private final ChildProcess postgres;
  private final KafkaBroker kafka;

  private OperatorServers(Path folder, Ports ports) throws IOException {
    certificates = new CertificateFiles(folder.resolve("tls"));
    passwords = new PasswordFile(folder.resolve("passwords.properties"));
    new CertificateAuthority(certificates, passwords).ensure();
    kafka =
        KafkaBroker.start(
            folder.resolve("kafka"),
            KafkaAddress.onLoopback(ports.of(Part.KAFKA), ports.of(Part.KAFKA_CONTROLLER)),
            KafkaSecurity.withTls(passwords, certificates));
    access = new PostgresAccess(ports.of(Part.POSTGRES), passwords, certificates.authority());
    var data = new PostgresFolder(folder.resolve("postgres"), passwords, certificates);
    data.prepare();
    postgres =
        ChildProcess.start(
            new ChildProcess.Place(
                SUPERUSER, folder.resolve("postgres.log"), folder.resolve("postgres.pid")),
            Program.other(data.command(ports.of(Part.POSTGRES)), "INT"),
            Map.of());
  }

  static OperatorServers start(Path folder, Ports ports) throws IOException {
    var servers = new OperatorServers(Files.createDirectories(folder), ports);
    try {
      await().atMost(START_TIMEOUT).until(servers.access::answers);
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
    return servers;
  }

  /** Theirs, and of whatever else the operator has. */
  CertificateFiles certificates() {
    return certificates;
  }

  /** The password of an account of PostgreSQL or Kafka. */
  String password(String account) {
    return passwords.of(account);
  }

  /** Runs statements as the administrator of PostgreSQL, each by itself. */
  void execute(String sql) throws SQLException {
    var url = access.jdbcUrl(SUPERUSER);
    try (var connection = DriverManager.getConnection(url, SUPERUSER, passwords.of(SUPERUSER));
        var statement = connection.createStatement()) {
      for (var each : sql.split(";\\n")) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void close() {
    kafka.close();
    postgres.stop();
  }
}
