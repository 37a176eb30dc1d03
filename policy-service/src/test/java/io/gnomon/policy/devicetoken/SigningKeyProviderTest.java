package io.gnomon.policy.devicetoken;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.KeyRotation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyProviderTest {

  @TempDir Path folder;
  private KeyFolder keys = new KeyFolder(Path.of(""));
  private SigningKeyProvider provider = new SigningKeyProvider(Path.of(""));

  @BeforeEach
  void makeKeys() throws Exception {
    keys = new KeyFolder(folder);
    keys.ensure("gnomon");
    provider = new SigningKeyProvider(folder);
  }

  @Test
  void theNextKeySignsWithoutARestart() throws Exception {
    var old = provider.key().keyId();
    var rotation = new KeyRotation(keys, "gnomon");

    rotation.addNext();
    await().until(() -> provider.key().publicKeys().split("\"kid\"").length == 3);
    assertThat(provider.key().keyId()).isEqualTo(old);

    rotation.useNext();
    await().until(() -> !provider.key().keyId().equals(old));
    assertThat(provider.key().keyId()).isEqualTo(keys.keyId("gnomon"));
  }

  @Test
  void filesThatCannotBeUsedLeaveTheKeyAsItWas() throws Exception {
    var old = provider.key();

    Files.writeString(keys.privateKeyFile("gnomon"), "half of a ");
    provider.refresh();

    assertThat(provider.key()).isEqualTo(old);
    assertThat(provider.fault()).isNull();
  }
}
