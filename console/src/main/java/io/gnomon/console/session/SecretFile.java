package io.gnomon.console.session;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files and folders for their owner alone. */
public final class SecretFile {

  private SecretFile() {}

  /** Makes the folder where it is not there. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Writes the file in one step, in the place of one that is there. */
  static void write(Path file, byte[] content) throws IOException {
    replace(file, temporary(file, content));
  }

  /** Writes the file in one step, unless there is one: of two processes that do so one wins. */
  static void create(Path file, byte[] content) throws IOException {
    var next = temporary(file, content);
    try {
      Files.createLink(file, next);
    } catch (FileAlreadyExistsException e) {
      // The other one has won.
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Some shared volumes have no links: there it is good unless two write at the same moment.
      replace(file, next);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static Path temporary(Path file, byte[] content) throws IOException {
    var next = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.write(next, content);
  }

  private static void replace(Path file, Path next) throws IOException {
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
