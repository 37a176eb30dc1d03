package io.gnomon.local.cluster;

import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.secret.Accounts;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.matching.pseudonym.PseudonymKey;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the secrets of a cluster. What is random is made once: keys and passwords, in two secrets
 * from which all others follow. So it may run twice, also after it was ended in the middle.
 *
 * @param folder for temporary files
 */
public record ClusterSecrets(SecretStore store, Path folder) {

  static final Map<String, String> LABELS = Map.of("app.kubernetes.io/part-of", "gnomon");

  /** All keys, from which the other secrets with keys follow. */
  static final String KEYS = "keys";

  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
  private static final String HUMANS = "humans.jwks.json";
  private static final String HUMANS_KEY = "humans.key.pem";
  private static final String DEVICES = "gnomon.jwks.json";
  private static final String DEVICES_KEY = "gnomon.key.pem";
  private static final String PSEUDONYMS = PseudonymKeyFile.NAME;

  /** The secrets of the cluster that this process runs in. */
  public static ClusterSecrets ofPod(Path folder) {
    return new ClusterSecrets(new KubernetesSecretStore(ClusterAccess.ofPod()), folder);
  }

  /**
   * Makes the keys that are missing, and a new token for the administrator; returns a line for each
   * secret.
   */
  public List<String> makeKeys() throws IOException, GeneralSecurityException {
    var keys = withPseudonyms(made(KEYS, this::newKeys));
    var told = new ArrayList<String>();
    for (var each : followingKeys(keys).entrySet()) {
      told.add(ensure(each.getKey(), each.getValue()));
    }
    told.add(set("administrator", Map.of("token", token(keys))));
    return told;
  }

  /** The secrets that pods get of all keys, by their names. */
  static Map<String, Map<String, String>> followingKeys(Map<String, String> keys) {
    var secrets = new LinkedHashMap<String, Map<String, String>>();
    secrets.put("public-keys", pick(keys, HUMANS, DEVICES));
    secrets.put("discovery-service-keys", pick(keys, HUMANS, DEVICES, PSEUDONYMS));
    secrets.put("policy-service-keys", pick(keys, HUMANS, DEVICES, DEVICES_KEY, PSEUDONYMS));
    return secrets;
  }

  /** A version before did not make the key of pseudonyms. */
  private Map<String, String> withPseudonyms(Map<String, String> keys)
      throws IOException, GeneralSecurityException {
    var present = store.find(KEYS);
    if (keys.containsKey(PSEUDONYMS) || present.isEmpty()) {
      return keys;
    }
    var files = new LinkedHashMap<>(present.get().files());
    files.put(PSEUDONYMS, pseudonymKey(new KeyFolder(Files.createTempDirectory(folder, "keys"))));
    store.replace(KEYS, present.get(), files);
    return files;
  }

  private static String pseudonymKey(KeyFolder keys) throws IOException, GeneralSecurityException {
    keys.ensureSecret(PSEUDONYMS, PseudonymKey.BYTES);
    return Files.readString(keys.folder().resolve(PSEUDONYMS));
  }

  /** Makes the passwords of PostgreSQL and Kafka that are missing. */
  public List<String> makePasswords() throws IOException, GeneralSecurityException {
    var passwords = made("server-passwords", this::newPasswords);
    var told = new ArrayList<String>();
    for (var service : Accounts.DATABASES) {
      var account = Map.of("username", service, "password", passwords.getOrDefault(service, ""));
      told.add(ensure(service + "-service-database", account));
    }
    var client =
        new KafkaSecurity(passwords.getOrDefault(Accounts.KAFKA, ""), null).clientSettings();
    told.add(ensure("kafka-client", pick(client, "sasl.jaas.config")));
    return told;
  }

  /** Makes random files. */
  @FunctionalInterface
  private interface Maker {
    Map<String, String> make() throws IOException, GeneralSecurityException;
  }

  private Map<String, String> made(String name, Maker maker)
      throws IOException, GeneralSecurityException {
    var present = store.find(name);
    if (present.isPresent()) {
      return present.get().files();
    }
    var files = maker.make();
    store.create(name, files);
    return files;
  }

  private String ensure(String name, Map<String, String> files) {
    if (store.find(name).isPresent()) {
      return name + " is there";
    }
    store.create(name, files);
    return name + " is made";
  }

  private String set(String name, Map<String, String> files) {
    var present = store.find(name);
    if (present.isPresent()) {
      store.replace(name, present.get(), files);
      return name + " is made anew";
    }
    store.create(name, files);
    return name + " is made";
  }

  private Map<String, String> newKeys() throws IOException, GeneralSecurityException {
    var keys = new KeyFolder(Files.createTempDirectory(folder, "keys"));
    keys.ensure("humans");
    keys.ensure("gnomon");
    var files = new LinkedHashMap<String, String>();
    for (var name : List.of(HUMANS, HUMANS_KEY, DEVICES, DEVICES_KEY)) {
      files.put(name, Files.readString(keys.folder().resolve(name)));
    }
    files.put(PSEUDONYMS, pseudonymKey(keys));
    return files;
  }

  private Map<String, String> newPasswords() throws IOException {
    var made = new PasswordFile(Files.createTempDirectory(folder, "passwords").resolve("made"));
    var files = new LinkedHashMap<String, String>();
    for (var account : Accounts.all()) {
      files.put(account, made.of(account));
    }
    return files;
  }

  private String token(Map<String, String> keys) throws IOException {
    var copy = Files.createTempDirectory(folder, "issuer");
    for (var name : List.of(HUMANS, HUMANS_KEY)) {
      Files.writeString(copy.resolve(name), keys.getOrDefault(name, ""));
    }
    return LocalIssuer.humans(new KeyFolder(copy))
        .administratorToken("administrator", TOKEN_LIFETIME);
  }

  private static Map<String, String> pick(Map<String, String> files, String... names) {
    var picked = new LinkedHashMap<String, String>();
    for (var name : names) {
      picked.put(name, files.getOrDefault(name, ""));
    }
    return picked;
  }
}
