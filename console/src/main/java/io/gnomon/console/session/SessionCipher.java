package io.gnomon.console.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Turns what a browser keeps into the value of a cookie and back (AES-256-GCM). */
public final class SessionCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SECRET_LENGTH = 32;
  private static final String SESSION = "gnomon session 1";
  private static final char SEPARATOR = ' ';

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  SessionCipher(SecretKey key) {
    this.key = key;
  }

  /** The value of its cookie. */
  String seal(Session session) {
    return seal(SESSION, session.id() + SEPARATOR + session.token());
  }

  /** The session of that value; empty where it was made by another key or is forged. */
  Optional<Session> open(String value) {
    return open(SESSION, value)
        .flatMap(
            text -> {
              var at = text.indexOf(SEPARATOR);
              return Session.of(text.substring(0, at), text.substring(at + 1));
            });
  }

  /**
   * A value that holds the text.
   *
   * @param purpose what it is for: it opens for nothing else
   */
  public String seal(String purpose, String text) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, purpose, nonce)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      var all = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the session cannot be encrypted", e);
    }
  }

  /** The text of that value; nothing where it was made by another key, or for something else. */
  public Optional<String> open(String purpose, String value) {
    try {
      var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value));
      var nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      var sealed = new byte[all.remaining()];
      all.get(sealed);
      var text = cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(sealed);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | RuntimeException e) { // Any other forged value.
      return Optional.empty();
    }
  }

  /** A secret of 192 bits in 32 characters, always the same, for something else. */
  public String secret(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var derived = mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().encodeToString(derived).substring(0, SECRET_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
