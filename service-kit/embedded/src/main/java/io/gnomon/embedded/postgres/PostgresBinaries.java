package io.gnomon.embedded.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the archive on the class path into a folder. */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String PREFIX = "PG-";
  private static final String COMPLETE = ".exists";

  private PostgresBinaries() {}

  /**
   * The folder of the programs; unpacks them unless they are there, and drops older ones. Several
   * processes may do so at once: the folder appears when it is complete.
   */
  static Path unpacked(Path folder) throws IOException {
    var version = folder.resolve(PREFIX + digest());
    if (Files.notExists(version.resolve(COMPLETE))) {
      var unpacking = Files.createDirectory(folder.resolve("unpacking-" + UUID.randomUUID()));
      unpack(unpacking);
      Files.createFile(unpacking.resolve(COMPLETE));
      publish(unpacking, version);
    }
    deleteOthers(folder, version);
    return version;
  }

  private static void publish(Path unpacked, Path version) throws IOException {
    try {
      Files.move(unpacked, version, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (Files.exists(version.resolve(COMPLETE))) {
        FolderTree.delete(unpacked); // Another process was faster.
      } else {
        FolderTree.delete(version);
        Files.move(unpacked, version, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static InputStream archive() throws IOException {
    var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new IOException("there are no PostgreSQL programs for this platform on the class path");
    }
    return archive;
  }

  /** It only names the folder. */
  private static String digest() throws IOException {
    try (var in = archive()) {
      var digest = MessageDigest.getInstance("MD5");
      digest.update(in.readAllBytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, to);
      if (entry.getName().matches("(\\./)?bin/.*") && !to.toFile().setExecutable(true)) {
        throw new IOException("cannot be made executable: " + to);
      }
    }
  }

  private static void deleteOthers(Path folder, Path version) throws IOException {
    try (var found = Files.list(folder)) {
      for (var each : found.filter(path -> isOther(path, version)).toList()) {
        FolderTree.delete(each);
      }
    }
  }

  private static boolean isOther(Path path, Path version) {
    return path.getFileName().toString().startsWith(PREFIX) && !path.equals(version);
  }
}
