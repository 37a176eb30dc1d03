package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An upload on disk, packed as it came. Deletes itself when closed. */
final class UploadedFile implements AutoCloseable {

  private static final int BUFFER = 128 << 10;

  private final Path path;
  private final boolean declaredGzip;
  private final long maxBytes;

  private UploadedFile(Path path, boolean declaredGzip, long maxBytes) {
    this.path = path;
    this.declaredGzip = declaredGzip;
    this.maxBytes = maxBytes;
  }

  /** Receives the body, as long as it is not too large. */
  static UploadedFile receive(InputStream body, boolean declaredGzip, SnapshotConfig config)
      throws IOException {
    var path =
        config.folder().isPresent()
            ? Files.createTempFile(
                Files.createDirectories(config.folder().get()), "upload-", ".log")
            : Files.createTempFile("gnomon-upload-", ".log");
    var file = new UploadedFile(path, declaredGzip, config.maxBytes());
    try (var out = Files.newOutputStream(path)) {
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        file.checkSize(size);
        out.write(buffer, 0, n);
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    return file;
  }

  /**
   * SHA-256 of the unpacked content; ends the request where it cannot be unpacked or is too large.
   */
  byte[] hash() throws IOException {
    try (var in = open()) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        checkSize(size);
        digest.update(buffer, 0, n);
      }
      return digest.digest();
    } catch (EOFException | ZipException e) {
      throw new ProblemException(
          DiscoveryProblem.LOG_DAMAGED, "Nothing of the file is stored; send it whole.");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content, unpacked. A gzip file is known by its first bytes. */
  InputStream open() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    var once = declaredGzip ? buffered(new GZIPInputStream(in, BUFFER)) : in;
    return isGzip(once) ? new GZIPInputStream(once, BUFFER) : once;
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
    if (size > maxBytes) {
      throw new ProblemException(
          StandardProblem.TOO_LARGE, "A file has at most " + maxBytes + " bytes, unpacked.");
    }
  }
}
