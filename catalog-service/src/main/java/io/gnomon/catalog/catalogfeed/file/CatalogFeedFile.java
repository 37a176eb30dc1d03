package io.gnomon.catalog.catalogfeed.file;

import io.gnomon.catalog.catalogfeed.entry.BadCatalogFeedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A file of a catalog feed on disk: plain, compressed with gzip, or an archive (tar, tar.gz, zip).
 * The kind is detected by its first bytes, not by its name.
 */
public final class CatalogFeedFile {

  /** Limit on the decompressed size. */
  public static final long MAX_BYTES = 256L << 20;

  private static final int MAX_FILES = 100_000;
  private static final int HEAD = 512;
  private static final int TAR_MAGIC = 257;
  private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final ByteLimit budget;

  private CatalogFeedFile(Path path, long maxBytes) {
    this.path = path;
    this.budget = new ByteLimit(maxBytes);
  }

  /** The file at that path, with the usual limit. */
  public static CatalogFeedFile of(Path path) {
    return of(path, MAX_BYTES);
  }

  /** The file at that path, with a limit on the decompressed size. */
  public static CatalogFeedFile of(Path path, long maxBytes) {
    return new CatalogFeedFile(path, maxBytes);
  }

  /** Receives a file of an archive. */
  @FunctionalInterface
  public interface Visitor {
    void visit(String name, InputStream content) throws IOException;
  }

  /** Whether the file is a tar or zip archive. */
  public boolean isArchive() throws IOException {
    return isZip() || isTar();
  }

  /** The content, decompressed. */
  public InputStream open() throws IOException {
    if (isArchive()) {
      throw new BadCatalogFeedException("it is an archive; a single file is expected");
    }
    return budgeted(unpacked());
  }

  /** Passes each regular file of the archive to the visitor. */
  public void forEachFile(Visitor visitor) throws IOException {
    try {
      if (isZip()) {
        visitZip(visitor);
      } else {
        visitTar(visitor);
      }
    } catch (BadCatalogFeedException e) {
      throw e;
    } catch (IOException e) {
      throw new BadCatalogFeedException("the archive is damaged or truncated", e);
    }
  }

  private void visitTar(Visitor visitor) throws IOException {
    try (var tar = new TarArchiveInputStream(budgeted(unpacked()))) {
      int files = 0;
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        count(++files);
        if (entry.isFile()) {
          visitor.visit(entry.getName(), tar);
        }
      }
    }
  }

  private void visitZip(Visitor visitor) throws IOException {
    try (var zip = ZipFile.builder().setPath(path).get()) {
      int files = 0;
      for (var entry : java.util.Collections.list(zip.getEntries())) {
        count(++files);
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          try (var content = budgeted(zip.getInputStream(entry))) {
            visitor.visit(entry.getName(), content);
          }
        }
      }
    }
  }

  private static void count(int files) throws BadCatalogFeedException {
    if (files > MAX_FILES) {
      throw new BadCatalogFeedException("it has more than %d files".formatted(MAX_FILES));
    }
  }

  private InputStream budgeted(InputStream in) {
    return new BoundedInputStream(in, budget);
  }

  private InputStream unpacked() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  private boolean isZip() throws IOException {
    try (var in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    }
  }

  private boolean isTar() throws IOException {
    try (var in = unpacked()) {
      var head = in.readNBytes(HEAD);
      return head.length == HEAD
          && Arrays.equals(USTAR, Arrays.copyOfRange(head, TAR_MAGIC, TAR_MAGIC + USTAR.length));
    } catch (IOException e) {
      throw new BadCatalogFeedException("the file is damaged or truncated", e);
    }
  }
}
