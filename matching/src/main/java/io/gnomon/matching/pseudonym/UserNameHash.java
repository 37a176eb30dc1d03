package io.gnomon.matching.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes names of users with a key (HMAC-SHA-256). For one thread. */
public final class UserNameHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /** With that key. */
  public UserNameHash(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash of a name, whatever its case and Unicode form. */
  public ByteBuffer of(String name) {
    return ByteBuffer.wrap(mac.doFinal(UserName.canonical(name).getBytes(StandardCharsets.UTF_8)));
  }
}
