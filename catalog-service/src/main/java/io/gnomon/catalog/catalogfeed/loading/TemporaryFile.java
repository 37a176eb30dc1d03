package io.gnomon.catalog.catalogfeed.loading;

import com.google.common.hash.Hashing;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary file that is deleted on close. */
public record TemporaryFile(Path path) implements AutoCloseable {

  private static final int BUFFER = 128 << 10;

  /** Writes a request body into that file; refuses one that is too large. */
  public static Path receive(InputStream body, Path path, long maxBytes) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new ProblemException(
              StandardProblem.TOO_LARGE,
              "A file of a catalog feed may have up to " + maxBytes + " bytes.");
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
