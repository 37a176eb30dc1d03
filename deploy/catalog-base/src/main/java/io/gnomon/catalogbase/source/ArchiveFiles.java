package io.gnomon.catalogbase.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Reads an npm tarball or a Debian package as a stream; nothing is unpacked to the disk. */
final class ArchiveFiles implements PackageFiles {

  private static final int MAX_FILES = 100_000;
  private static final int MAX_BYTES_PER_FILE = 256 * 1024 * 1024;
  private static final int XZ_MEMORY_KIB = 256 * 1024;

  private final Path file;
  private final Registry registry;

  ArchiveFiles(Path file, Registry registry) {
    this.file = file;
    this.registry = registry;
  }

  @Override
  public void visit(Predicate<String> wanted, Visitor visitor) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream tar = registry == Registry.NPM ? gunzip(bytes) : dataOf(bytes)) {
      visit(new TarArchiveInputStream(tar), wanted, visitor);
    }
  }

  private static void visit(TarArchiveInputStream tar, Predicate<String> wanted, Visitor visitor)
      throws IOException {
    int seen = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (++seen > MAX_FILES) {
        throw new IOException("a package with more than " + MAX_FILES + " files");
      }
      String name = withoutLeadingFolder(entry.getName());
      if (entry.isFile() && wanted.test(name)) {
        visitor.take(name, bounded(name, tar));
      }
    }
  }

  private static byte[] bounded(String name, InputStream bytes) throws IOException {
    byte[] content = bytes.readNBytes(MAX_BYTES_PER_FILE + 1);
    if (content.length > MAX_BYTES_PER_FILE) {
      throw new IOException(name + " is larger than " + MAX_BYTES_PER_FILE + " bytes");
    }
    return content;
  }

  /** npm puts all in a folder, mostly {@code package/}; dpkg writes {@code ./usr/...}. */
  private static String withoutLeadingFolder(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static InputStream gunzip(InputStream bytes) throws IOException {
    return new GzipCompressorInputStream(bytes);
  }

  private static InputStream dataOf(InputStream bytes) throws IOException {
    ArArchiveInputStream members = new ArArchiveInputStream(bytes);
    ArArchiveEntry member = members.getNextEntry();
    while (member != null && !member.getName().startsWith("data.tar")) {
      member = members.getNextEntry();
    }
    if (member == null || !member.getName().startsWith("data.tar.xz")) {
      throw new IOException("a Debian package without data.tar.xz");
    }
    return new XZCompressorInputStream(members, false, XZ_MEMORY_KIB);
  }
}
