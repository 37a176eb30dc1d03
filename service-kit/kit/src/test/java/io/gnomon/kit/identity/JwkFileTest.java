package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwkFileTest {

  @TempDir Path folder;

  @Test
  void itsAgeIsThatOfTheLatestKeyThatSaysWhenItWasMade() throws Exception {
    assertThat(file(key("a", 1_000L), key("b", 3_000L), key("c", null)).latestMadeAt())
        .isEqualTo(3_000);
  }

  @Test
  void keysOfOlderVersionsSayNothing() throws Exception {
    assertThat(file(key("a", null)).latestMadeAt()).isNaN();
  }

  private JwkFile file(JsonWebKey... keys) throws Exception {
    var set = new JsonWebKeySet(Arrays.asList(keys));
    return new JwkFile(Files.writeString(folder.resolve("keys.json"), set.toJson()));
  }

  private static JsonWebKey key(String id, @Nullable Long madeAt) throws Exception {
    var key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId(id);
    if (madeAt != null) {
      key.setOtherParameter("iat", madeAt);
    }
    return key;
  }
}
