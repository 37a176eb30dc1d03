package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    // A list that is cut off between two lines cannot be distinguished from a shorter one.
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

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_GNUTYPE_LONGNAME, TarConstants.LF_PAX_EXTENDED_HEADER_LC})
  void aHeaderOfAHundredMegabytesIsRefusedBeforeItIsRead(byte kind) throws IOException {
    var entry = new TarArchiveEntry("././@LongLink", kind);
    var name = new byte[100 << 20];
    Arrays.fill(name, (byte) 'a');
    put(name, 0, name.length + " path=");
    put(name, name.length - 1, "\n");
    entry.setSize(name.length);
    var bomb = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bomb))) {
      tar.putArchiveEntry(entry);
      tar.write(name);
      tar.closeArchiveEntry();
    }

    assertThatThrownBy(() -> visit(file(bomb.toByteArray())))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("header of more than 65536 bytes");
  }

  @Test
  void aFileOfZerosThatAreNotThereIsRefused() throws IOException {
    var header = new byte[512];
    new TarArchiveEntry("x/data/zeros", TarConstants.LF_GNUTYPE_SPARSE).writeEntryHeader(header);
    put(header, 257, "ustar  \0");
    put(header, 483, "77777777777\0"); // the size with all zeros: 8 GiB
    put(header, 148, "        ");
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));

    assertThatThrownBy(() -> visit(file(Arrays.copyOf(header, 10 * 1_024))))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("sparse");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void emptyMembersWithoutNumberAreRefused(String sourceId) throws IOException {
    var empty = new ByteArrayOutputStream();
    new GZIPOutputStream(empty).close();
    var members = new ByteArrayOutputStream();
    for (int i = 0; i < 200_000; i++) {
      members.write(empty.toByteArray());
    }

    assertRefused(sourceId, file(members.toByteArray()));
  }

  private static void put(byte[] header, int offset, String text) {
    System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, offset, text.length());
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    var file = folder.resolve("files.zip");
    // Without the buffer each byte of a head would be written by itself, millions of them.
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i <= 100_000; i++) {
        zip.putNextEntry(new ZipEntry("x/" + i));
      }
    }

    assertThatThrownBy(() -> visit(file))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("100000 files");
  }

  @Test
  void whatIsPassedOverInAZipCountsAsUnpackedToo() throws IOException {
    var padding = Formats.zip(folder.resolve("a.zip"), Map.of("x/padding", "a".repeat(16 << 20)));
    var file = CatalogFeedFile.of(padding, 8 << 20);

    assertThatThrownBy(() -> file.forEachFile((name, content) -> {}))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("8388608 bytes");
  }

  @Test
  void aZipThatIsCutOffBetweenTwoFilesIsRefused() throws IOException {
    var one = Formats.zip(folder.resolve("one.zip"), Map.of("x/data/one", "one.example"));
    var whole = Files.readAllBytes(one);
    int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");

    visit(one);
    assertThatThrownBy(() -> visit(file(Arrays.copyOf(whole, directory))))
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("truncated");
  }

  private static void visit(Path archive) throws IOException {
    CatalogFeedFile.of(archive).forEachFile((name, content) -> {});
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
