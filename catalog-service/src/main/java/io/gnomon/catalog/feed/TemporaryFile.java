package io.gnomon.catalog.feed;

import com.google.common.hash.Hashing;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file for as long as it is worked on. Deletes itself when closed. */
record TemporaryFile(Path path) implements AutoCloseable {

  private static final int BUFFER = 128 << 10;

  /** Empty. */
  static Path make() throws IOException {
    return Files.createTempFile("gnomon-feed-", ".tmp");
  }

  /** Receives a body, as long as it is not too large. */
  static Path receive(InputStream body, long maxBytes) throws IOException {
    var path = make();
    try (var out = Files.newOutputStream(path)) {
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new ProblemException(
              StandardProblem.TOO_LARGE, "A file of a feed has at most " + maxBytes + " bytes.");
        }
        out.write(buffer, 0, n);
      }
      return path;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  static void delete(@Nullable Path path) throws IOException {
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  static String sha256(Path path) throws IOException {
    return com.google.common.io.Files.asByteSource(path.toFile()).hash(Hashing.sha256()).toString();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
