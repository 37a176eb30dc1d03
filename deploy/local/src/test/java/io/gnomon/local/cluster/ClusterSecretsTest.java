package io.gnomon.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSecretsTest {

  @TempDir Path folder;
  private final MemorySecretStore store = new MemorySecretStore();
  private ClusterSecrets secrets;

  @BeforeEach
  void ofMemory() {
    secrets = new ClusterSecrets(store, folder);
  }

  @Test
  void aSecondRunKeepsKeysAndPasswordsAndMakesANewToken() throws Exception {
    makeAll();
    var first = new HashMap<>(store.secrets);

    makeAll();

    assertThat(store.secrets.get("administrator")).isNotEqualTo(first.remove("administrator"));
    assertThat(store.secrets).containsAllEntriesOf(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aRunThatWasEndedInTheMiddleIsGoneOnWith(int made) throws Exception {
    store.left = made;
    assertThatThrownBy(this::makeAll).hasMessage("ended in the middle");

    store.left = Integer.MAX_VALUE;
    makeAll();

    assertThat(store.secrets).hasSize(10);
    assertThat(file("catalog-service-database", "password"))
        .isEqualTo(file("server-passwords", "catalog"));
    assertThat(file("kafka-client", "sasl.jaas.config"))
        .contains(file("server-passwords", "kafka"));
    assertThat(file("public-keys", "gnomon.jwks.json")).isEqualTo(file("keys", "gnomon.jwks.json"));
  }

  @Test
  void onlyPolicyServiceGetsAPrivateKeyAndOnlyThatOfDevices() throws Exception {
    makeAll();

    assertThat(store.secrets.get("public-keys"))
        .containsOnlyKeys("humans.jwks.json", "gnomon.jwks.json");
    assertThat(store.secrets.get("policy-service-keys"))
        .containsOnlyKeys(
            "humans.jwks.json", "gnomon.jwks.json", "gnomon.key.pem", "pseudonym.key");
    assertThat(store.secrets.get("discovery-service-keys"))
        .containsOnlyKeys("humans.jwks.json", "gnomon.jwks.json", "pseudonym.key");
    assertThat(file("discovery-service-keys", "pseudonym.key"))
        .isEqualTo(file("policy-service-keys", "pseudonym.key"))
        .isNotEmpty();
  }

  @Test
  void keysOfAVersionBeforeGetOneOfPseudonyms() throws Exception {
    makeAll();
    Objects.requireNonNull(store.secrets.get("keys")).remove("pseudonym.key");
    store.secrets.remove("discovery-service-keys");

    makeAll();

    assertThat(file("discovery-service-keys", "pseudonym.key"))
        .isEqualTo(file("keys", "pseudonym.key"))
        .isNotEmpty();
  }

  @Test
  void theTokenIsTheAdministrators() throws Exception {
    makeAll();

    var claims = file("administrator", "token").split("\\.")[1];
    assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .contains("\"sub\":\"administrator\"", "\"admin\"", "\"aud\":\"gnomon\"");
  }

  @Test
  void theRoleOfTheJobNamesWhatItReadsAndReplaces() throws Exception {
    secrets.makeKeys();

    assertThat(named("get, update", "base/setup/role.yaml"))
        .containsExactlyInAnyOrderElementsOf(store.secrets.keySet());
  }

  /** Elsewhere they are an operator's, which the Job has no business with. */
  @Test
  void theDemoAloneLetsItReadPasswords() throws Exception {
    secrets.makePasswords();
    secrets.makePasswords();

    assertThat(named("get", "overlays/demo/kustomization.yaml"))
        .containsExactlyInAnyOrderElementsOf(store.secrets.keySet());
    assertThat(store.replaced()).isEmpty();
  }

  /** The Secrets that a file of the manifests allows these verbs for. */
  private static String[] named(String verbs, String file) throws Exception {
    var rule = "(?s).*verbs: \\[%s]\\s+resourceNames: \\[([^]]*)].*".formatted(verbs);
    return Files.readString(Path.of("../kubernetes", file)).replaceAll(rule, "$1").split(", ");
  }

  private void makeAll() throws Exception {
    secrets.makePasswords();
    secrets.makeKeys();
  }

  private String file(String secret, String name) {
    return store.secrets.getOrDefault(secret, Map.of()).getOrDefault(name, "");
  }
}
