package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files of an archive that hold an entry each: one that cannot be read is left out alone. */
record EntryFiles(Predicate<String> wanted, ObjectMapper syntax) {

  static final int LONGEST = 256 << 10;

  /** Takes what stands in a file. */
  @FunctionalInterface
  interface Entry {
    void take(JsonNode content) throws IOException;
  }

  void read(FeedFile archive, FeedRows rows, Entry entry) throws IOException {
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

  private @Nullable JsonNode parse(String path, InputStream content, FeedRows rows)
      throws IOException {
    var bytes = content.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      rows.skip(SkipReason.TOO_MUCH_IN_ONE_ROW, path);
      return null;
    }
    try {
      return syntax.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, path);
      return null;
    }
  }
}
