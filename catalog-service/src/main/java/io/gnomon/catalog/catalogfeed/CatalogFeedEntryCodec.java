package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.kit.request.TolerantReader;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Encodes the entries of an import for storage: JSON lines in gzip. */
@ApplicationScoped
class CatalogFeedEntryCodec {

  private final ObjectMapper json;

  CatalogFeedEntryCodec(ObjectMapper json) {
    this.json = json;
  }

  byte[] encode(List<CatalogFeedEntry> entries) {
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

  List<CatalogFeedEntry> decode(byte[] content) {
    var reader = TolerantReader.of(json, CatalogFeedEntry.class);
    var entries = new ArrayList<CatalogFeedEntry>();
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
