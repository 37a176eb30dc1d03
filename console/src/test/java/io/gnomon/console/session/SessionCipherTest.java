package io.gnomon.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SessionCipherTest {

  private static final String TEXT = "1 e30.e30.c2ln";

  private final SessionCipher cipher = withKey(1);

  @Test
  void aValueOpensForItsPurposeAndByItsKeyAlone() {
    var value = cipher.seal("renewal", TEXT);

    assertThat(value).doesNotContain(TEXT).isNotEqualTo(cipher.seal("renewal", TEXT));
    assertThat(cipher.open("renewal", value)).contains(TEXT);
    assertThat(cipher.open("another", value)).isEmpty();
    assertThat(cipher.open(value)).as("as a session").isEmpty();
    assertThat(withKey(2).open("renewal", value)).isEmpty();
  }

  @Test
  void aSecretIsTheSameAfterARestartAndAnotherForEachPurpose() {
    assertThat(cipher.secret("state")).hasSize(32).isEqualTo(withKey(1).secret("state"));
    assertThat(cipher.secret("state")).isNotEqualTo(cipher.secret("other"));
    assertThat(cipher.secret("state")).isNotEqualTo(withKey(2).secret("state"));
  }

  private static SessionCipher withKey(int first) {
    var bytes = new byte[32];
    bytes[0] = (byte) first;
    return new SessionCipher(new SecretKeySpec(bytes, "AES"));
  }
}
