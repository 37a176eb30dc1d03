package io.gnomon.catalog.catalogfeed;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary file that is deleted on close. */
record TemporaryFile(Path path) implements AutoCloseable {

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
