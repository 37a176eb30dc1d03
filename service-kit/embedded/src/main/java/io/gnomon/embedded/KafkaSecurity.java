package io.gnomon.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a broker needs that takes clients by SASL_SSL alone: a certificate of its own and one
 * account (SCRAM-SHA-512).
 *
 * @param keyStore PKCS#12, holds the broker's key; clients trust its certificate
 * @param password of the key store, and of the account
 */
public record KafkaSecurity(Path keyStore, String user, String password) {

  private static final String KEY_STORE = "GNOMON_KAFKA_KEY_STORE";
  private static final String USER = "GNOMON_KAFKA_USER";
  private static final String PASSWORD = "GNOMON_KAFKA_PASSWORD";
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String LOGIN_MODULE =
      "org.apache.kafka.common.security.scram.ScramLoginModule";
  private static final String LISTENER = "listener.name.broker.";
  private static final int PASSWORD_BYTES = 16;
  private static final int KEYTOOL_SECONDS = 60;

  /** The command line can be read by everybody on the machine, the environment cannot. */
  private static final String PASSWORD_VARIABLE = "STORE_PASSWORD";

  /** Makes certificate and password in the folder. */
  public static KafkaSecurity create(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var security =
        new KafkaSecurity(folder.resolve("kafka.p12"), "gnomon", HexFormat.of().formatHex(random));
    security.createKeyStore();
    return security;
  }

  /** As the environment of a process has it; null where that says nothing of security. */
  static @Nullable KafkaSecurity of(Map<String, String> environment) {
    var keyStore = environment.get(KEY_STORE);
    return keyStore == null
        ? null
        : new KafkaSecurity(
            Path.of(keyStore),
            Objects.requireNonNull(environment.get(USER)),
            Objects.requireNonNull(environment.get(PASSWORD)));
  }

  /** The environment of a process that runs such a broker. */
  public Map<String, String> environment() {
    return Map.of(KEY_STORE, keyStore.toString(), USER, user, PASSWORD, password);
  }

  /** What every client of the broker sets, the names as Kafka has them. */
  public Map<String, String> clientSettings() {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        MECHANISM,
        "sasl.jaas.config",
        jaas(),
        "ssl.truststore.location",
        keyStore.toString(),
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.password",
        password);
  }

  /** The account, as the broker's log folder is formatted with it. */
  String scramCredential() {
    return MECHANISM + "=[name=" + user + ",password=" + password + "]";
  }

  void configure(Properties broker) {
    broker.put("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT");
    broker.put("sasl.enabled.mechanisms", MECHANISM);
    broker.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    broker.put(LISTENER + MECHANISM.toLowerCase(Locale.ROOT) + ".sasl.jaas.config", jaas());
    for (var store : List.of("keystore", "truststore")) {
      broker.put(LISTENER + "ssl." + store + ".location", keyStore.toString());
      broker.put(LISTENER + "ssl." + store + ".type", "PKCS12");
      broker.put(LISTENER + "ssl." + store + ".password", password);
    }
  }

  private String jaas() {
    return "%s required username=\"%s\" password=\"%s\";".formatted(LOGIN_MODULE, user, password);
  }

  private void createKeyStore() throws IOException, InterruptedException {
    var command =
        ("-genkeypair -alias broker -keyalg RSA -keysize 2048 -dname CN=localhost"
                + " -ext SAN=dns:localhost,ip:127.0.0.1 -validity 3650 -storetype PKCS12"
                + " -storepass:env "
                + PASSWORD_VARIABLE)
            .split(" ");
    var arguments = new ArrayList<String>(List.of(command));
    arguments.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    arguments.addAll(List.of("-keystore", keyStore.toString()));
    var process = new ProcessBuilder(arguments).redirectErrorStream(true);
    process.environment().put(PASSWORD_VARIABLE, password);
    var running = process.start();
    var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!running.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
      throw new IOException("keytool makes no key store: " + output);
    }
  }
}
