package io.gnomon.embedded.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.embedded.secret.KeyRotation.KeyState;
import io.gnomon.embedded.secret.KeyRotation.ListedKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

  @TempDir Path folder;
  private KeyFolder keys = new KeyFolder(Path.of(""));
  private KeyRotation rotation = new KeyRotation(keys, "");

  @BeforeEach
  void makeKeys() throws Exception {
    keys = new KeyFolder(folder);
    keys.ensure("gnomon");
    rotation = new KeyRotation(keys, "gnomon");
  }

  @Test
  void theNextKeyIsKnownBeforeItSignsAndTheOldOneAfterwards() throws Exception {
    var old = keys.keyId("gnomon");

    rotation.addNext();
    assertThat(keys.keyId("gnomon")).isEqualTo(old);
    assertThat(rotation.list())
        .extracting(ListedKey::state)
        .containsExactlyInAnyOrder(KeyState.SIGNING, KeyState.NEXT);

    assertThat(rotation.useNext()).isTrue();
    assertThat(keys.keyId("gnomon")).isNotEqualTo(old);
    assertThat(rotation.list())
        .hasSize(2)
        .extracting(ListedKey::keyId, ListedKey::state)
        .contains(tuple(old, KeyState.RETIRED));

    rotation.dropRetired();
    assertThat(rotation.list())
        .extracting(ListedKey::keyId, ListedKey::state)
        .containsExactly(tuple(keys.keyId("gnomon"), KeyState.SIGNING));
  }

  @Test
  void aStepThatIsTakenAgainChangesNothing() throws Exception {
    rotation.addNext();
    var once = Files.readString(keys.publicKeys("gnomon"));
    rotation.addNext();
    assertThat(Files.readString(keys.publicKeys("gnomon"))).isEqualTo(once);

    rotation.useNext();
    var signing = keys.keyId("gnomon");
    assertThat(rotation.useNext()).isFalse();
    assertThat(keys.keyId("gnomon")).isEqualTo(signing);
  }

  @Test
  void aNextKeyOutlivesTheDroppingOfOldOnes() throws Exception {
    rotation.addNext();
    rotation.dropRetired();

    assertThat(rotation.list()).hasSize(2);
    assertThat(Files.getPosixFilePermissions(folder.resolve("gnomon.next.key.pem"))).hasSize(2);
  }

  @Test
  void aKeySaysWhenItWasMade() throws Exception {
    rotation.addNext();

    assertThat(new JsonWebKeySet(Files.readString(keys.publicKeys("gnomon"))).getJsonWebKeys())
        .hasSize(2)
        .allSatisfy(
            key ->
                assertThat(key.getOtherParameterValue("iat", Number.class).longValue())
                    .isBetween(
                        Instant.now().minusSeconds(3_600).getEpochSecond(),
                        Instant.now().getEpochSecond()));
  }

  @Test
  void aSecretIsMadeOnceAndAnotherComesOnTop() throws Exception {
    var file = folder.resolve("pseudonym.key");

    assertThat(keys.ensureSecret("pseudonym.key", 64)).isTrue();
    var made = Files.readString(file);
    assertThat(keys.ensureSecret("pseudonym.key", 64)).isFalse();
    assertThat(Files.readString(file)).isEqualTo(made);

    keys.addSecret("pseudonym.key", 64);
    assertThat(Files.readAllLines(file)).hasSize(2).last().isEqualTo(made.strip());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
