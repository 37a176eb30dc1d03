package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.catalogfeed.entry.BadCatalogFeedException;
import io.gnomon.catalog.catalogfeed.entry.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.entry.Readings;
import io.gnomon.catalog.catalogfeed.entry.SkipReason;
import io.gnomon.catalog.catalogfeed.file.CatalogFeedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {

  @TempDir Path folder;

  static Collection<String> sources() {
    return Formats.ALL.keySet();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aFileThatIsCutOffIsRefused(String sourceId) throws IOException {
    var whole = Files.readAllBytes(new GeneratedFeed(1_000, "svc").write(sourceId, folder));

    var cut = file(Arrays.copyOf(whole, whole.length * 2 / 3));

    // A list that is cut off between two lines cannot be told from a shorter one.
    if (!sourceId.equals("own")) {
      assertRefused(sourceId, cut);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aFileOfSomethingElseIsRefused(String sourceId) throws IOException {
    assertRefused(sourceId, file("<!DOCTYPE html><html><body>Not found</body></html>"));
    assertRefused(sourceId, file(""));
    assertRefused(sourceId, file("[1, 2, 3]"));
    assertRefused(sourceId, file("{\"a\": \"b\"}"));
    assertRefused(sourceId, file(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
    assertRefused(sourceId, file(new byte[] {'P', 'K', 3, 4, 0, 0}));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void tenMegabytesOfOneLineAreRefused(String sourceId) throws IOException {
    assertRefused(sourceId, file("[\"" + "a".repeat(10 << 20) + "\"]"));
    assertRefused(sourceId, file("name,domains\n" + "a".repeat(10 << 20)));
    assertRefused(
        sourceId,
        Formats.zip(folder.resolve("line.zip"), Map.of("x/data/one", "a".repeat(10 << 20))));
  }

  @ParameterizedTest
  @CsvSource({"kagi-bangs, justdeleteme", "justdeleteme, kagi-bangs", "hibp, kagi-bangs"})
  void aFileOfAnotherSourceIsRefused(String sourceId, String other) throws IOException {
    assertRefused(sourceId, new GeneratedFeed(100, "svc").write(other, folder));
  }

  @Test
  void aMillionDomainsInOneAppLeaveTheAppOut() throws IOException {
    var file = folder.resolve("million.json");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "[{\"name\": \"Good\", \"domains\": [\"good.com\"]}, {\"name\": \"Bad\", \"domains\": [\"bad.com\"");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(",\"bad" + i + ".com\"");
      }
      out.write("]}, {\"name\": \"Better\", \"domains\": [\"better.com\"]}]");
    }

    var rows = Formats.read("justdeleteme", file);

    assertThat(rows.finish()).extracting(CatalogFeedEntry::name).containsExactly("Good", "Better");
    assertThat(rows.skips().count(SkipReason.TOO_MUCH_IN_ONE_ROW)).isEqualTo(1);
  }

  @Test
  void aMillionDomainsOfOneTrackerLeaveItOut() throws IOException {
    var file = folder.resolve("trackers.json");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "{\"categories\": {}, \"trackers\": {\"b\": {\"name\": \"Bad\"}, \"g\": {\"name\": \"Good\"}},"
              + " \"trackerDomains\": {\"good.com\": \"g\"");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(",\"bad" + i + ".com\": \"b\"");
      }
      out.write("}}");
    }

    assertThat(Formats.read("adguard-trackers", file).finish())
        .extracting(CatalogFeedEntry::name)
        .containsExactly("Good");
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      gzip.write("[".getBytes(StandardCharsets.UTF_8));
      var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 16; i++) {
        gzip.write(spaces);
      }
      gzip.write("]".getBytes(StandardCharsets.UTF_8));
    }
    var file = CatalogFeedFile.of(file(bomb.toByteArray()), 8 << 20);

    assertThatThrownBy(() -> new JustDeleteMeFormat().read(file, Readings.of("justdeleteme")))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("8388608 bytes");
  }

  @Test
  void whatIsPassedOverInAnArchiveCountsAsUnpackedToo() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bomb))) {
      var entry = new TarArchiveEntry("padding.bin");
      entry.setSize(16 << 20);
      tar.putArchiveEntry(entry);
      tar.write(new byte[16 << 20]);
      tar.closeArchiveEntry();
    }
    var file = CatalogFeedFile.of(file(bomb.toByteArray()), 8 << 20);

    assertThatThrownBy(() -> file.forEachFile((name, content) -> {}))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("8388608 bytes");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertRefused("justdeleteme", file("[".repeat(100_000)));
  }

  @Test
  void somethingBehindTheEndIsRefused() throws IOException {
    assertRefused("own", file("[{\"name\": \"A\", \"domains\": [\"a.com\"]}] {}"));
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    assertRefused(
        "own", file("name,domains\nMüller,m.com\n".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aColumnThatIsUnknownIsNamed() throws IOException {
    assertThatThrownBy(() -> Formats.read("own", file("name,domains,mfaa\nA,a.com,true\n")))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("mfaa");
  }

  @Test
  void aQuoteWithoutEndIsRefused() throws IOException {
    assertRefused("own", file("name,domains\n\"A,a.com\nB,b.com\n"));
  }

  private static void assertRefused(String sourceId, Path file) {
    assertThatThrownBy(() -> Formats.read(sourceId, file).finish())
        .as(sourceId)
        .isInstanceOf(BadCatalogFeedException.class);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
