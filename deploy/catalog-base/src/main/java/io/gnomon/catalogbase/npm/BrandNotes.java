package io.gnomon.catalogbase.npm;

import io.gnomon.catalogbase.source.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a person noted of brands, one by one: which of them are services. */
final class BrandNotes {

  private static final String FILE = "/io/gnomon/catalogbase/brands.txt";

  private final Map<String, Evidence> evidence = new TreeMap<>();

  private BrandNotes() {}

  static BrandNotes read() {
    BrandNotes notes = new BrandNotes();
    try (InputStream bytes = BrandNotes.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException("no file " + FILE);
      }
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(notes::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notes;
  }

  private void take(String line) {
    if (line.startsWith("app: ")) {
      take(line.substring("app: ".length()), Evidence.APP_LIKELY);
    } else if (line.startsWith("consumer: ")) {
      take(line.substring("consumer: ".length()), Evidence.CONSUMER);
    }
  }

  private void take(String titles, Evidence kind) {
    for (String title : titles.split("; ", -1)) {
      evidence.put(title, kind);
    }
  }

  Evidence evidence(String title) {
    return evidence.getOrDefault(title, Evidence.NAME_ONLY);
  }
}
