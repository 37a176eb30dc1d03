package io.gnomon.catalogbase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalogbase.merge.BaseEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the committed base. */
final class BaseReader {

  private BaseReader() {}

  static List<BaseEntry> read(Path catalog) throws IOException {
    Path file = catalog.resolve("base").resolve("catalog-base.jsonl.gz");
    ObjectMapper json = new ObjectMapper();
    List<BaseEntry> entries = new ArrayList<>();
    try (var bytes = new GZIPInputStream(Files.newInputStream(file));
        var lines = json.readerFor(BaseEntry.class).<BaseEntry>readValues(bytes)) {
      while (lines.hasNext()) {
        entries.add(lines.next());
      }
    }
    return entries;
  }
}
