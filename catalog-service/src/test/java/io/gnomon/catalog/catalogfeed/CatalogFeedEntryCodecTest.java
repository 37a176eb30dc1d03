package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CatalogFeedEntryCodecTest {

  private static final CatalogFeedEntry PORTAL =
      new CatalogFeedEntry(
          "Portal",
          "Acme",
          "crm",
          AppKind.APP,
          List.of("portal.example"),
          Map.of("mfa", "true"),
          LocalDate.of(2025, 6, 1),
          List.of("Our portal"));

  private final CatalogFeedEntryCodec codec =
      new CatalogFeedEntryCodec(new ObjectMapper().registerModule(new JavaTimeModule()));

  @Test
  void whatIsWrittenIsRead() {
    assertThat(codec.decode(codec.encode(List.of(PORTAL, PORTAL)))).containsExactly(PORTAL, PORTAL);
  }

  @Test
  void whatANewerVersionAddsIsIgnored() throws IOException {
    var line =
        """
        {"added": {"more": 1}, "name": "Portal", "vendor": "Acme", "category": "crm",\
         "kind": "app", "domains": ["portal.example"], "facts": {"mfa": "true"},\
         "asOf": "2025-06-01", "aliases": ["Our portal"]}
        """;

    assertThat(codec.decode(gzip(line))).containsExactly(PORTAL);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
