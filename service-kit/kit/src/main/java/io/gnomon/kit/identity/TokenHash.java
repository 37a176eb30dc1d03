package io.gnomon.kit.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a token's text, in four parts: half of what text of it takes. */
record TokenHash(long first, long second, long third, long fourth) {

  private static final String KEY = TokenHash.class.getName();

  /** A hash, and what it is of. */
  private record Noted(String token, TokenHash hash) {}

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

  /** That of a request's token, noted among its data for later use. */
  static TokenHash note(Map<String, Object> request, String token) {
    var hash = of(token);
    request.put(KEY, new Noted(token, hash));
    return hash;
  }

  /**
   * The same, without computing it again where it was noted. It is noted no longer: a request that
   * stays open would keep the text of its token.
   */
  static TokenHash take(Map<String, Object> request, String token) {
    var noted = (@Nullable Noted) request.remove(KEY);
    return noted != null && noted.token().equals(token) ? noted.hash() : of(token);
  }
}
