package io.gnomon.catalog.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.feed.entry.FeedEntry;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Cleaned entries as they are kept: JSON lines in gzip. */
@Singleton
class EntryContent {

  private final ObjectMapper json;

  EntryContent(ObjectMapper json) {
    this.json = json;
  }

  byte[] pack(List<FeedEntry> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes, 1 << 16)) {
      for (var entry : entries) {
        out.write(json.writeValueAsBytes(entry));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  List<FeedEntry> unpack(byte[] content) {
    var reader = json.readerFor(FeedEntry.class);
    var entries = new ArrayList<FeedEntry>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(content), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.add(reader.readValue(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
