package io.gnomon.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterKeysTest {

  private static final Pattern KEY_ID = Pattern.compile("\"kid\":\"([^\"]+)\"");
  private static final Duration MAX_AGE = Duration.ofDays(365);
  private static final Duration SPREAD = Duration.ofMinutes(10);
  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);
  private static final Duration OVERLAP = SPREAD.plus(TOKEN_LIFETIME);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** Keys take half a second each, and no test changes those that it finds. */
  private static final MemorySecretStore MADE = new MemorySecretStore();

  @TempDir Path folder;
  private final MemorySecretStore store = new MemorySecretStore();
  private Instant now = Instant.now();
  private Duration maxAge = MAX_AGE;
  private String oldKey = "";

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    new ClusterSecrets(MADE, folder).makeKeys();
  }

  @BeforeEach
  void findKeys() {
    store.secrets.putAll(MADE.secrets);
    now = Instant.now();
    oldKey = file("public-keys", "gnomon.jwks.json");
  }

  @Test
  void youngKeysStay() throws Exception {
    var before = new HashMap<>(store.secrets);

    assertThat(rotate()).contains("gnomon: a next key will be added, not before");

    assertThat(store.secrets).isEqualTo(before);
  }

  @Test
  void aKeySignsOnceAllPodsKnowItAndIsDroppedOnceNoTokenOfItIsLeft() throws Exception {
    var old = file("policy-service-keys", "gnomon.key.pem");
    now = now.plus(MAX_AGE).plus(MOMENT);
    assertThat(rotate()).contains("gnomon: the next key is added");
    assertThat(publicKeys()).hasSize(2);

    now = now.plus(SPREAD).minus(MOMENT);
    rotate();
    assertThat(file("policy-service-keys", "gnomon.key.pem")).isEqualTo(old);

    now = now.plus(MOMENT);
    assertThat(rotate()).contains("gnomon: the next key signs from now on");
    assertThat(file("policy-service-keys", "gnomon.key.pem")).isNotEqualTo(old);
    assertThat(publicKeys()).hasSize(2);

    now = now.plus(OVERLAP).minus(MOMENT);
    rotate();
    assertThat(publicKeys()).hasSize(2);

    now = now.plus(MOMENT);
    assertThat(rotate()).contains("gnomon: the key before is dropped");
    assertThat(publicKeys()).hasSize(1).doesNotContainAnyElementsOf(ids(oldKey));
  }

  @Test
  void aRunThatFollowsAtOnceChangesNothing() throws Exception {
    now = now.plus(MAX_AGE).plus(MOMENT);
    for (var wait : List.of(Duration.ZERO, SPREAD, OVERLAP)) {
      now = now.plus(wait);
      rotate();
      // The new key says by the clock of the machine when it was made.
      maxAge = MAX_AGE.multipliedBy(2);
      var once = new HashMap<>(store.secrets);

      assertThat(rotate()).doesNotContain("is added", "from now on", "is dropped");

      assertThat(store.secrets).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void whatAllPodsMayKnowCountsFromWhenTheLastSecretHadIt(int replaced) throws Exception {
    var old = file("policy-service-keys", "gnomon.key.pem");
    now = now.plus(MAX_AGE).plus(MOMENT);
    store.left = replaced;
    assertThatThrownBy(this::rotate).hasMessage("ended in the middle");
    store.left = Integer.MAX_VALUE;

    now = now.plus(SPREAD).plus(OVERLAP);
    rotate();

    assertThat(publicKeys()).hasSize(2);
    assertThat(file("policy-service-keys", "gnomon.key.pem")).isEqualTo(old);
    assertThat(file("policy-service-keys", "gnomon.jwks.json"))
        .isEqualTo(file("public-keys", "gnomon.jwks.json"))
        .isEqualTo(file("keys", "gnomon.jwks.json"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aKeyThatSignsNoMoreIsKeptForItsWholeOverlapAfterARunThatWasEnded(int replaced)
      throws Exception {
    now = now.plus(MAX_AGE).plus(MOMENT);
    rotate();
    now = now.plus(SPREAD);
    store.left = replaced;
    assertThatThrownBy(this::rotate).hasMessage("ended in the middle");
    store.left = Integer.MAX_VALUE;

    now = now.plus(OVERLAP);
    rotate();

    assertThat(publicKeys()).hasSize(2).containsAll(ids(oldKey));
  }

  @Test
  void peoplesKeysAreKeptAsLongAsTheirTokensLive() throws Exception {
    var old = ids(file("public-keys", "humans.jwks.json"));
    now = now.plus(MAX_AGE).plus(MOMENT);
    rotate();
    now = now.plus(SPREAD);
    rotate();

    now = now.plus(Duration.ofDays(31));
    rotate();

    assertThat(ids(file("public-keys", "humans.jwks.json"))).hasSize(2).containsAll(old);
  }

  private String rotate() throws Exception {
    var periods =
        List.of(
            new KeyPeriods("gnomon", maxAge, SPREAD, TOKEN_LIFETIME),
            new KeyPeriods("humans", maxAge, SPREAD, Duration.ofDays(31)));
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return String.join("\n", new ClusterKeys(store, folder, periods, clock).rotate());
  }

  private Set<String> publicKeys() {
    return ids(file("public-keys", "gnomon.jwks.json"));
  }

  private static Set<String> ids(String jwks) {
    return KEY_ID.matcher(jwks).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private String file(String secret, String name) {
    return store.secrets.getOrDefault(secret, Map.of()).getOrDefault(name, "");
  }
}
