package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files of an archive that hold an entry each: one that cannot be read is left out alone. */
record EntryFiles<T>(Predicate<String> wanted, Syntax<T> syntax) {

  static final int LONGEST = 256 << 10;

  /** Reads the bytes of a file; an exception says that they are no entry. */
  @FunctionalInterface
  interface Syntax<T> {
    T read(byte[] content) throws IOException;
  }

  /** Takes what stands in a file. */
  @FunctionalInterface
  interface Entry<T> {
    void take(T content) throws IOException;
  }

  void read(FeedFile archive, FeedRows rows, Entry<T> entry) throws IOException {
    archive.forEachFile(
        (path, content) -> {
          if (wanted.test(path)) {
            var parsed = parse(path, content, rows);
            if (parsed != null) {
              entry.take(parsed);
            }
          }
        });
  }

  private @Nullable T parse(String path, InputStream content, FeedRows rows) throws IOException {
    var bytes = content.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      rows.skip(SkipReason.TOO_MUCH_IN_ONE_ROW, path);
      return null;
    }
    try {
      return syntax.read(bytes);
    } catch (IOException e) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, path);
      return null;
    }
  }
}
