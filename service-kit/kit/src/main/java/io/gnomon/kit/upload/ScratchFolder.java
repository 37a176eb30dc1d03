package io.gnomon.kit.upload;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jboss.logging.Logger;

/**
 * A folder for files that end with the process. The folders that killed processes left are deleted
 * when the next one begins: a locked file beside each says whether it is in use.
 */
final class ScratchFolder implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ScratchFolder.class);
  private static final String LOCK = ".lock";
  private static final int BUFFER_BYTES = 128 << 10;

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;

  private ScratchFolder(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** A new one below that folder; deletes those of that name that are no longer in use. */
  static ScratchFolder open(Path parent, String name) throws IOException {
    Files.createDirectories(parent);
    deleteUnused(parent, name + "-");
    var lockFile = Files.createTempFile(parent, name + "-", LOCK);
    var lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    lock.lock();
    return new ScratchFolder(Files.createDirectory(folderOf(lockFile)), lockFile, lock);
  }

  /** Writes that into a new file; ends the request where there is more than so many bytes. */
  Path receive(InputStream body, long maxBytes) throws IOException {
    var file = createFile();
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER_BYTES];
      long size = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new ProblemException(
              StandardProblem.TOO_LARGE, "A file has at most " + maxBytes + " bytes.");
        }
        out.write(buffer, 0, n);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  Path createFile() throws IOException {
    // What cleans folders for temporary files by age may have taken it from under the process.
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "upload-", ".tmp");
  }

  @Override
  public void close() throws IOException {
    delete(folder);
    lock.close();
    Files.deleteIfExists(lockFile);
  }

  private static Path folderOf(Path lockFile) {
    var name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  private static void deleteUnused(Path parent, String prefix) throws IOException {
    try (var locks = Files.newDirectoryStream(parent, prefix + "*" + LOCK)) {
      for (var lockFile : locks) {
        deleteUnused(lockFile);
      }
    }
  }

  private static void deleteUnused(Path lockFile) {
    try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock != null) {
        delete(folderOf(lockFile));
        Files.deleteIfExists(lockFile);
      }
    } catch (OverlappingFileLockException inUse) {
      LOG.debugf("%s is in use", lockFile);
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("what a process left beside %s cannot be deleted: %s", lockFile, e.getMessage());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
