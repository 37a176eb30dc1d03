package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.discovery.logformat.LogFormat;
import io.gnomon.discovery.logformat.LogReader;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.upload.GzipInput;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** An upload on disk, packed as it came. Deletes itself when closed. */
public final class UploadedFile implements AutoCloseable {

  private static final int BUFFER = 128 << 10;
  private static final long MAX_BYTES_OF_ANY_RATIO = 64L << 20;

  private final Path path;
  private final boolean declaredGzip;
  private final SnapshotConfig config;

  /** That file, received before. */
  public UploadedFile(Path path, boolean declaredGzip, SnapshotConfig config) {
    this.path = path;
    this.declaredGzip = declaredGzip;
    this.config = config;
  }

  /** Reads it once; ends the request where it cannot be unpacked or is too large. */
  public ScannedFile scan(LogFormat format) throws IOException {
    var digest = sha256();
    var days = new HashSet<LocalDate>();
    try (var in = new DigestInputStream(open(), digest)) {
      var reader = new LogReader(in, format);
      for (var next = reader.next(); next != null; next = reader.next()) {
        days.add(LocalDate.ofInstant(next.at(), ZoneOffset.UTC));
      }
      return new ScannedFile(digest.digest(), days);
    } catch (EOFException | ZipException e) {
      throw new ProblemException(
          DiscoveryProblem.LOG_DAMAGED, "Nothing of the file is stored; send it whole.");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks how much was read after each read. */
  private static final class BoundedInput extends FilterInputStream {

    private final LongConsumer check;
    private long size;

    BoundedInput(InputStream in, LongConsumer check) {
      super(in);
      this.check = check;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      size += Math.max(n, 0);
      check.accept(size);
      return n;
    }
  }

  /** The content, unpacked. A gzip file is known by its first bytes. */
  public InputStream open() throws IOException {
    long packed = Files.size(path);
    var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    var once = declaredGzip ? buffered(unpacked(in, packed)) : in;
    return isGzip(once) ? unpacked(once, packed) : once;
  }

  /**
   * Each time that it is packed: a header within may be all of it, and nothing comes out at all.
   */
  private InputStream unpacked(InputStream in, long packed) throws IOException {
    return new BoundedInput(new GzipInput(in, BUFFER), size -> checkUnpacked(size, packed));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, BUFFER);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b;
  }

  private void checkSize(long size) {
    if (size > config.maxBytes()) {
      throw tooLarge("A file has at most " + config.maxBytes() + " bytes, unpacked.");
    }
  }

  /** A small file must not make work for hours. */
  private void checkUnpacked(long size, long packed) {
    checkSize(size);
    if (size > MAX_BYTES_OF_ANY_RATIO && size / config.maxRatio() > packed) {
      throw tooLarge("A file unpacks to at most " + config.maxRatio() + " times its size.");
    }
  }

  private static ProblemException tooLarge(String detail) {
    return new ProblemException(StandardProblem.TOO_LARGE, detail);
  }
}
