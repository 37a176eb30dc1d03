package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.feed.entry.BadFeedException;
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
 * A file of a feed on disk: as it is, packed with gzip, or an archive (tar, tar.gz, zip). What it
 * is shows in its first bytes, not in a name.
 */
public final class FeedFile {

  /** More than any feed has, unpacked. */
  public static final long MOST_BYTES = 256L << 20;

  private static final int MOST_FILES = 100_000;
  private static final int HEAD = 512;
  private static final int TAR_MAGIC = 257;
  private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final ByteBudget budget;

  private FeedFile(Path path, long mostBytes) {
    this.path = path;
    this.budget = new ByteBudget(mostBytes);
  }

  /** Of that path. */
  public static FeedFile of(Path path) {
    return of(path, MOST_BYTES);
  }

  static FeedFile of(Path path, long mostBytes) {
    return new FeedFile(path, mostBytes);
  }

  /** Looks at a file of an archive. */
  @FunctionalInterface
  interface Visitor {
    void visit(String name, InputStream content) throws IOException;
  }

  boolean isArchive() throws IOException {
    return isZip() || isTar();
  }

  /** The content, unpacked. */
  InputStream open() throws IOException {
    if (isArchive()) {
      throw new BadFeedException("it is an archive where a single file is expected");
    }
    return budgeted(unpacked());
  }

  /** Shows each regular file of the archive. */
  void forEachFile(Visitor visitor) throws IOException {
    try {
      if (isZip()) {
        visitZip(visitor);
      } else {
        visitTar(visitor);
      }
    } catch (BadFeedException e) {
      throw e;
    } catch (IOException e) {
      throw new BadFeedException("the archive is damaged or cut off", e);
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

  private static void count(int files) throws BadFeedException {
    if (files > MOST_FILES) {
      throw new BadFeedException("there are more than %d files in it".formatted(MOST_FILES));
    }
  }

  private InputStream budgeted(InputStream in) {
    return new BudgetedInputStream(in, budget);
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
      throw new BadFeedException("the file is damaged or cut off", e);
    }
  }
}
