package io.gnomon.catalog.catalogfeed.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of an archive that hold one entry each; a file that cannot be parsed is skipped.
 */
public record ArchiveEntryReader<T>(Predicate<String> wanted, Syntax<T> syntax) {

  public static final int MAX_ENTRY_BYTES = 256 << 10;

  /** Parses a file; throws an IOException if it is no valid entry. */
  @FunctionalInterface
  public interface Syntax<T> {
    T read(byte[] content) throws IOException;
  }

  /** Receives the parsed entry. */
  @FunctionalInterface
  public interface Entry<T> {
    void take(T content) throws IOException;
  }

  /** Parses each wanted file of the archive and passes it on. */
  public void read(CatalogFeedFile archive, CatalogFeedRows rows, Entry<T> entry)
      throws IOException {
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

  private @Nullable T parse(String path, InputStream content, CatalogFeedRows rows)
      throws IOException {
    var bytes = content.readNBytes(MAX_ENTRY_BYTES + 1);
    if (bytes.length > MAX_ENTRY_BYTES) {
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
