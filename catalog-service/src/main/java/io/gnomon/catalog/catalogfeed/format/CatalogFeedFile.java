package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.kit.upload.GzipInput;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

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

  /** The record that ends a zip archive, and a comment of any length. */
  private static final int MAX_ZIP_END = 22 + 0xffff;

  private static final String ZIP_END = "PK\5\6";
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

  /**
   * Passes each file of the archive to the visitor. A symbolic link of a zip archive is a file with
   * the path that it leads to, since only the archive's directory distinguishes it from others.
   */
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
    var in = new HeaderLimitInputStream(budgeted(unpacked()));
    try (var tar = new TarArchiveInputStream(in)) {
      visit(() -> next(tar, in), tar, visitor);
    }
  }

  /** A sparse file is refused: it has as many zeros as it says, whatever is behind it. */
  private static @Nullable ArchiveEntry next(TarArchiveInputStream tar, HeaderLimitInputStream in)
      throws IOException {
    in.beginHeader();
    var entry = tar.getNextEntry();
    in.endHeader();
    if (entry != null && entry.isSparse()) {
      throw new BadCatalogFeedException("a file in it is sparse");
    }
    return entry;
  }

  /** Read from its start: its directory, at its end, is as large as the archive. */
  private void visitZip(Visitor visitor) throws IOException {
    requireZipEnd();
    var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try (var zip = new ZipArchiveInputStream(in)) {
      visit(() -> next(zip), budgeted(zip), visitor);
    }
  }

  private static @Nullable ArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
    var entry = zip.getNextEntry();
    if (entry != null && !zip.canReadEntryData(entry)) {
      throw new BadCatalogFeedException(
          "%s in it is encrypted, or packed in a way that is not read".formatted(entry.getName()));
    }
    return entry;
  }

  /** Read from its start, an archive that is cut off between two files looks whole. */
  private void requireZipEnd() throws IOException {
    try (var in = Files.newInputStream(path)) {
      in.skipNBytes(Math.max(0, Files.size(path) - MAX_ZIP_END));
      if (!new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ZIP_END)) {
        throw new EOFException("a zip archive without its end");
      }
    }
  }

  /** The files of an archive, one after the other; null after the last. */
  @FunctionalInterface
  private interface Entries {
    @Nullable ArchiveEntry next() throws IOException;
  }

  /** What a visitor leaves of a file is read, too, so that it counts. */
  private static void visit(Entries entries, InputStream content, Visitor visitor)
      throws IOException {
    int files = 0;
    for (var entry = entries.next(); entry != null; entry = entries.next()) {
      count(++files);
      if (!entry.isDirectory()) {
        visitor.visit(entry.getName(), content);
      }
      content.transferTo(OutputStream.nullOutputStream());
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
    return gzip ? new BufferedInputStream(new GzipInput(in, 1 << 16), 1 << 16) : in;
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

  /** Fails when more bytes are read than the limit allows. */
  static final class BoundedInputStream extends FilterInputStream {

    private final ByteLimit budget;

    BoundedInputStream(InputStream in, ByteLimit budget) {
      super(in);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        budget.take(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        budget.take(read);
      }
      return read;
    }
  }

  /**
   * Limits what is read before each file of an archive: long names, extended headers and maps of
   * sparse files, as long as the archive says they are, are held in memory.
   */
  static final class HeaderLimitInputStream extends FilterInputStream {

    static final int MAX_HEADER_BYTES = 64 << 10;

    private boolean inHeader;
    private int remaining;

    HeaderLimitInputStream(InputStream in) {
      super(in);
    }

    /** What is read from now on is a header. */
    void beginHeader() {
      inHeader = true;
      remaining = MAX_HEADER_BYTES;
    }

    /** What is read from now on is the content of a file. */
    void endHeader() {
      inHeader = false;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        take(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        take(read);
      }
      return read;
    }

    private void take(int bytes) throws BadCatalogFeedException {
      if (inHeader) {
        remaining -= bytes;
        if (remaining < 0) {
          throw new BadCatalogFeedException(
              "a file in it has a header of more than %d bytes".formatted(MAX_HEADER_BYTES));
        }
      }
    }
  }
}
