package io.gnomon.console.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Turns a session into the value of a cookie and back (AES-256-GCM); only the front door can. */
final class SessionCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] PURPOSE = "gnomon session 1".getBytes(StandardCharsets.US_ASCII);
  private static final char SEPARATOR = ' ';

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  SessionCipher(SecretKey key) {
    this.key = key;
  }

  /** The value of its cookie. */
  String seal(Session session) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var text = session.id() + SEPARATOR + session.token();
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      var all = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the session cannot be encrypted", e);
    }
  }

  /** The session of that value; nothing where it was made by another key, or by nobody. */
  Optional<Session> open(String value) {
    try {
      var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value));
      var nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      var sealed = new byte[all.remaining()];
      all.get(sealed);
      var text =
          new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), StandardCharsets.UTF_8);
      var at = text.indexOf(SEPARATOR);
      var token = text.substring(at + 1);
      return TokenClaims.of(token).map(claims -> new Session(text.substring(0, at), token, claims));
    } catch (GeneralSecurityException | RuntimeException e) { // Whatever else a stranger sends.
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(PURPOSE);
    return cipher;
  }
}
