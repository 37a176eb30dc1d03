package io.gnomon.embedded.kafka;

import io.gnomon.embedded.secret.Accounts;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.Passwords;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a broker that requires a password of its clients. Its clients have one account
 * and prove that they know the password without sending it (SCRAM-SHA-512); the broker's own
 * process sends it (PLAIN) to its two ports, since the accounts are kept in what the broker reads
 * only then.
 *
 * @param password of the account
 * @param certificates clients speak TLS, and trust their authority; null: they do not, which is for
 *     loopback alone
 */
public record KafkaSecurity(String password, @Nullable CertificateFiles certificates) {

  private static final String TLS_FOLDER = "GNOMON_KAFKA_TLS_DIR";
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
  private static final String KEY_STORE = "ssl.keystore.location";
  private static final String PEM = "PEM";

  /** For clients on this machine. */
  public static KafkaSecurity onLoopback(Passwords passwords) {
    return new KafkaSecurity(passwords.of(Accounts.KAFKA), null);
  }

  /** For clients that speak TLS. */
  public static KafkaSecurity withTls(Passwords passwords, CertificateFiles certificates) {
    return new KafkaSecurity(passwords.of(Accounts.KAFKA), certificates);
  }

  /** As the environment of a process has it; null where that says nothing of security. */
  static @Nullable KafkaSecurity of(Map<String, String> environment) {
    var password = environment.get(PASSWORD);
    var folder = environment.get(TLS_FOLDER);
    return password == null
        ? null
        : new KafkaSecurity(
            password, folder == null ? null : new CertificateFiles(Path.of(folder)));
  }

  /** The environment of a process that runs such a broker. */
  public Map<String, String> environment() {
    return certificates == null
        ? Map.of(PASSWORD, password)
        : Map.of(PASSWORD, password, TLS_FOLDER, certificates.folder().toString());
  }

  /** What every client of the broker sets, the names as Kafka has them. */
  public Map<String, String> clientSettings() {
    return settings(SCRAM.mechanismName(), SCRAM_MODULE);
  }

  /** Settings of a client in the broker's own process, before the account is there. */
  public Map<String, String> ownSettings() {
    return settings("PLAIN", PLAIN_MODULE);
  }

  /**
   * Makes a running broker read its certificate anew: it does whenever a setting of its own is
   * altered, here one that it does not have.
   */
  public void reloadCertificate(String bootstrapServers) {
    var broker = new ConfigResource(ConfigResource.Type.BROKER, KafkaBroker.NODE_ID);
    var nothing =
        new AlterConfigOp(new ConfigEntry(BROKER + KEY_STORE, ""), AlterConfigOp.OpType.DELETE);
    administrate(
        bootstrapServers,
        clientSettings(),
        admin -> admin.incrementalAlterConfigs(Map.of(broker, List.of(nothing))).all());
  }

  /** The account, as the formatter of a broker's folder has it. */
  String account() {
    return "%s=[name=%s,iterations=%d,password=%s]"
        .formatted(SCRAM.mechanismName(), USER, SCRAM_ITERATIONS, password);
  }

  /** Gives the account its password, also in a folder that an older version made. */
  void ensureAccount(String bootstrapServers) {
    var info = new ScramCredentialInfo(SCRAM, SCRAM_ITERATIONS);
    var account = new UserScramCredentialUpsertion(USER, info, password);
    administrate(
        bootstrapServers,
        ownSettings(),
        admin -> admin.alterUserScramCredentials(List.of(account)).all());
  }

  private static void administrate(
      String bootstrapServers, Map<String, String> client, Function<Admin, KafkaFuture<?>> change) {
    var settings = new HashMap<String, Object>(client);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var admin = Admin.create(settings)) {
      change.apply(admin).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refuses a change", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker was changed", e);
    }
  }

  void configure(Properties broker) {
    broker.put(
        "listener.security.protocol.map",
        "BROKER:%s,CONTROLLER:%s".formatted(protocol(), protocol()));
    broker.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    broker.put("sasl.mechanism.controller.protocol", "PLAIN");
    broker.put(BROKER + "sasl.enabled.mechanisms", SCRAM.mechanismName() + ",PLAIN");
    broker.put(CONTROLLER + "sasl.enabled.mechanisms", "PLAIN");
    broker.put(BROKER + "scram-sha-512.sasl.jaas.config", jaas(SCRAM_MODULE, ""));
    var accepted = " user_%s=\"%s\"".formatted(USER, password);
    broker.put(BROKER + "plain.sasl.jaas.config", jaas(PLAIN_MODULE, accepted));
    broker.put(CONTROLLER + "plain.sasl.jaas.config", jaas(PLAIN_MODULE, accepted));
    if (certificates != null) {
      for (var listener : List.of(BROKER, CONTROLLER)) {
        broker.put(listener + "ssl.keystore.type", PEM);
        broker.put(listener + KEY_STORE, certificates.keyAndCertificate().toString());
        broker.put(listener + "ssl.truststore.type", PEM);
        broker.put(listener + "ssl.truststore.location", certificates.authority().toString());
      }
    }
  }

  private String protocol() {
    return certificates == null ? "SASL_PLAINTEXT" : "SASL_SSL";
  }

  private Map<String, String> settings(String mechanism, String module) {
    var settings = new HashMap<String, String>();
    settings.put("security.protocol", protocol());
    settings.put("sasl.mechanism", mechanism);
    settings.put("sasl.jaas.config", jaas(module, ""));
    if (certificates != null) {
      settings.put("ssl.truststore.type", PEM);
      settings.put("ssl.truststore.location", certificates.authority().toString());
    }
    return settings;
  }

  private String jaas(String module, String accepted) {
    return "%s required username=\"%s\" password=\"%s\"%s;"
        .formatted(module, USER, password, accepted);
  }
}
