package io.gnomon.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.TopicComparison;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.embedded.secret.Pem;
import io.gnomon.local.cli.TopicsCommand.KafkaVariables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that knows its clients by their certificates, and the variables that name one. */
@Tag("full")
class KafkaClientCertificateTest {

  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private static int port;
  private static KafkaBroker broker;

  @BeforeAll
  static void start() throws Exception {
    var server = new CertificateFiles(folder.resolve("tls"));
    new CertificateAuthority(server, new PasswordFile(folder.resolve("passwords"))).ensure();
    keytool("-genkeypair -keyalg EC -groupname secp256r1 -dname CN=gnomon -validity 2");
    keytool("-exportcert -rfc -file " + folder.resolve("client.crt"));
    port = FreePort.any();
    var address = KafkaAddress.onLoopback(FreePort.any(), FreePort.any());
    broker = KafkaBroker.start(folder.resolve("kafka"), address, null, listener(address, server));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void whoShowsItsCertificateIsAdmitted() throws Exception {
    var made = TopicComparison.ensure(client(withCertificate()), 1);

    assertThat(made.made()).contains("policy.app-tags.v1");
  }

  @Test
  void whoShowsNoneIsRefused() {
    var client = client(trustAlone());

    assertThatThrownBy(() -> TopicComparison.of(client, 1))
        .hasStackTraceContaining(SslAuthenticationException.class.getName());
  }

  /** Besides the listeners that it has, one by TLS that requires a certificate of its clients. */
  private static Map<String, String> listener(KafkaAddress address, CertificateFiles server) {
    var tls = "listener.name.clients.ssl.";
    var settings = new HashMap<String, String>();
    settings.put(
        "listeners",
        "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d,CLIENTS://127.0.0.1:%d"
            .formatted(address.port(), address.controllerPort(), port));
    settings.put(
        "advertised.listeners",
        "BROKER://127.0.0.1:%d,CLIENTS://127.0.0.1:%d".formatted(address.port(), port));
    settings.put(
        "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,CLIENTS:SSL");
    settings.put(tls + "client.auth", "required");
    settings.put(tls + "keystore.type", "PEM");
    settings.put(tls + "keystore.location", server.keyAndCertificate().toString());
    settings.put(tls + "truststore.type", "PEM");
    settings.put(tls + "truststore.location", folder.resolve("client.crt").toString());
    return settings;
  }

  /** The variables as docs/own-servers.md names them. */
  private static Map<String, String> withCertificate() throws Exception {
    var store = KeyStore.getInstance(clientStore().toFile(), PASSWORD.toCharArray());
    var environment = new HashMap<>(trustAlone());
    environment.put("KAFKA_SSL_KEYSTORE_TYPE", "PEM");
    environment.put(
        "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN", Files.readString(folder.resolve("client.crt")));
    environment.put(
        "KAFKA_SSL_KEYSTORE_KEY", Pem.of(store.getKey("client", PASSWORD.toCharArray())));
    return environment;
  }

  private static Map<String, String> trustAlone() {
    return Map.of(
        "KAFKA_SECURITY_PROTOCOL", "SSL",
        "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
        "KAFKA_SSL_TRUSTSTORE_LOCATION", folder.resolve("tls/ca.crt").toString());
  }

  private static Map<String, String> client(Map<String, String> environment) {
    var client = new HashMap<>(KafkaVariables.settings(environment));
    client.put("bootstrap.servers", "127.0.0.1:" + port);
    return client;
  }

  private static Path clientStore() {
    return folder.resolve("client.p12");
  }

  private static void keytool(String arguments) throws Exception {
    var command =
        "%s/bin/keytool %s -alias client -keystore %s -storetype PKCS12 -storepass %s"
            .formatted(System.getProperty("java.home"), arguments, clientStore(), PASSWORD);
    if (new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(command);
    }
  }
}
