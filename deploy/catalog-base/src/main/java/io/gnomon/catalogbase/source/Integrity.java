package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Compares a file with the hash that the lock file pins. */
final class Integrity {

  private Integrity() {}

  static void check(LockedPackage wanted, Path file) throws IOException {
    boolean hex = wanted.integrity().startsWith("sha256-");
    byte[] digest = digest(hex ? "SHA-256" : "SHA-512", file);
    String found =
        hex
            ? "sha256-" + HexFormat.of().formatHex(digest)
            : "sha512-" + Base64.getEncoder().encodeToString(digest);
    if (!found.equals(wanted.integrity())) {
      throw new WrongHashException(wanted, found);
    }
  }

  private static byte[] digest(String algorithm, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      byte[] buffer = new byte[65_536];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A package's file is not the one that was pinned. */
  static final class WrongHashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongHashException(LockedPackage wanted, String found) {
      super(
          "%s %s has integrity %s, pinned is %s"
              .formatted(wanted.name(), wanted.version(), found, wanted.integrity()));
    }
  }
}
