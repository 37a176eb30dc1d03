package io.gnomon.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of cookies, made at the first start and kept, so that sessions survive a restart.
 *
 * @param file where it is
 */
public record SessionKeyStore(Path file) {

  private static final int BYTES = 32;

  /** The key that is there, or a new one; other front doors of the folder have the same. */
  public SecretKey key() throws IOException {
    if (Files.notExists(file)) {
      SecretFile.create(file, random());
    }
    var bytes = Files.readAllBytes(file);
    if (bytes.length != BYTES) {
      throw new IOException(file + " is no key of " + BYTES + " bytes; remove it");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private static byte[] random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
