package io.gnomon.policy.erasure;

import io.gnomon.policy.attempt.UserName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes names of users as {@code discovery/erasure} says. For one thread. */
final class UserHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  UserHash(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  ByteBuffer of(String user) {
    return ByteBuffer.wrap(mac.doFinal(UserName.canonical(user).getBytes(StandardCharsets.UTF_8)));
  }
}
