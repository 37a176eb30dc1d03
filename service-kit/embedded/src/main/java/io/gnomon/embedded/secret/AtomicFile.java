package io.gnomon.embedded.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that is written in one step: a reader meanwhile, or after this process was killed, finds
 * the old text or the new.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes it readable by every user. */
  public static void write(Path file, String text) throws IOException {
    replace(file, text);
  }

  /** Writes it for its owner alone. */
  public static void writeSecret(Path file, String text) throws IOException {
    replace(
        file,
        text,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void replace(Path file, String text, FileAttribute<?>... permissions)
      throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    Files.createFile(next, permissions);
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
