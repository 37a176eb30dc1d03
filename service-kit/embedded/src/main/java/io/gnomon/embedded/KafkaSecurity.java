package io.gnomon.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.jspecify.annotations.Nullable;

/**
 * What a broker needs that takes nobody without a password. Its clients have one account and prove
 * that they know the password without sending it (SCRAM-SHA-512); the broker's own process sends it
 * (PLAIN) to its two ports, since the accounts are kept in what the broker reads only then.
 *
 * @param password of the account, and of the key store
 * @param keyStore PKCS#12, holds the broker's key, whose certificate clients trust: they speak TLS;
 *     null: they do not, which is for loopback alone
 */
public record KafkaSecurity(String password, @Nullable Path keyStore) {

  private static final String KEY_STORE = "GNOMON_KAFKA_KEY_STORE";
  private static final String PASSWORD = "GNOMON_KAFKA_PASSWORD";
  private static final String USER = "gnomon";
  private static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_512;
  private static final int SCRAM_ITERATIONS = 4096;
  private static final String SCRAM_MODULE =
      "org.apache.kafka.common.security.scram.ScramLoginModule";
  private static final String PLAIN_MODULE =
      "org.apache.kafka.common.security.plain.PlainLoginModule";
  private static final String BROKER = "listener.name.broker.";
  private static final String CONTROLLER = "listener.name.controller.";
  private static final int KEYTOOL_SECONDS = 60;

  /** The command line can be read by everybody on the machine, the environment cannot. */
  private static final String PASSWORD_VARIABLE = "STORE_PASSWORD";

  /** For clients on this machine. */
  public static KafkaSecurity onLoopback(PasswordFile passwords) {
    return new KafkaSecurity(passwords.of("kafka"), null);
  }

  /** For clients that speak TLS; makes the certificate in the folder. */
  public static KafkaSecurity withTls(PasswordFile passwords, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var keyStore = folder.resolve("kafka.p12");
    var password = passwords.of("kafka");
    createKeyStore(keyStore, password);
    return new KafkaSecurity(password, keyStore);
  }

  /** As the environment of a process has it; null where that says nothing of security. */
  static @Nullable KafkaSecurity of(Map<String, String> environment) {
    var password = environment.get(PASSWORD);
    var keyStore = environment.get(KEY_STORE);
    return password == null
        ? null
        : new KafkaSecurity(password, keyStore == null ? null : Path.of(keyStore));
  }

  /** The environment of a process that runs such a broker. */
  public Map<String, String> environment() {
    return keyStore == null
        ? Map.of(PASSWORD, password)
        : Map.of(PASSWORD, password, KEY_STORE, keyStore.toString());
  }

  /** What every client of the broker sets, the names as Kafka has them. */
  public Map<String, String> clientSettings() {
    return settings(SCRAM.mechanismName(), SCRAM_MODULE);
  }

  /** The same for a client in the broker's own process, before the account is there. */
  Map<String, String> ownSettings() {
    return settings("PLAIN", PLAIN_MODULE);
  }

  /** Gives the account its password, also in a folder that an older version made. */
  void ensureAccount(String bootstrapServers) {
    var settings = new HashMap<String, Object>(ownSettings());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    var info = new ScramCredentialInfo(SCRAM, SCRAM_ITERATIONS);
    try (var admin = Admin.create(settings)) {
      admin
          .alterUserScramCredentials(
              List.of(new UserScramCredentialUpsertion(USER, info, password)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker's account cannot be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }

  void configure(Properties broker) {
    broker.put(
        "listener.security.protocol.map", "BROKER:" + protocol() + ",CONTROLLER:SASL_PLAINTEXT");
    broker.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    broker.put("sasl.mechanism.controller.protocol", "PLAIN");
    broker.put(BROKER + "sasl.enabled.mechanisms", SCRAM.mechanismName() + ",PLAIN");
    broker.put(CONTROLLER + "sasl.enabled.mechanisms", "PLAIN");
    broker.put(BROKER + "scram-sha-512.sasl.jaas.config", jaas(SCRAM_MODULE, ""));
    var accepted = " user_%s=\"%s\"".formatted(USER, password);
    broker.put(BROKER + "plain.sasl.jaas.config", jaas(PLAIN_MODULE, accepted));
    broker.put(CONTROLLER + "plain.sasl.jaas.config", jaas(PLAIN_MODULE, accepted));
    if (keyStore != null) {
      for (var store : List.of("keystore", "truststore")) {
        broker.put(BROKER + "ssl." + store + ".location", keyStore.toString());
        broker.put(BROKER + "ssl." + store + ".type", "PKCS12");
        broker.put(BROKER + "ssl." + store + ".password", password);
      }
    }
  }

  private String protocol() {
    return keyStore == null ? "SASL_PLAINTEXT" : "SASL_SSL";
  }

  private Map<String, String> settings(String mechanism, String module) {
    var settings = new HashMap<String, String>();
    settings.put("security.protocol", protocol());
    settings.put("sasl.mechanism", mechanism);
    settings.put("sasl.jaas.config", jaas(module, ""));
    if (keyStore != null) {
      settings.put("ssl.truststore.location", keyStore.toString());
      settings.put("ssl.truststore.type", "PKCS12");
      settings.put("ssl.truststore.password", password);
    }
    return settings;
  }

  private String jaas(String module, String accepted) {
    return "%s required username=\"%s\" password=\"%s\"%s;"
        .formatted(module, USER, password, accepted);
  }

  private static void createKeyStore(Path keyStore, String password)
      throws IOException, InterruptedException {
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
