package io.gnomon.kit.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a token's text, in four parts: half of what text of it takes. */
record TokenHash(long first, long second, long third, long fourth) {

  static TokenHash of(String token) {
    try {
      var digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
      return new TokenHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
