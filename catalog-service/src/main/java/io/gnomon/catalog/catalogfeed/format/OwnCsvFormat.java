package io.gnomon.catalog.catalogfeed.format;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.kit.text.CalendarText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** An organisation's own list as CSV: a header, then one app per line; risk factors are columns. */
final class OwnCsvFormat implements CatalogFeedFormat {

  private static final String NAME = "name";
  private static final String DOMAINS = "domains";
  private static final String ALIASES = "aliases";
  private static final Set<String> COLUMNS =
      Set.of(NAME, DOMAINS, "vendor", "category", "kind", "asOf", ALIASES);
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Splitter HOSTS =
      Splitter.on(CharMatcher.anyOf(" ;|,\t\r\n")).omitEmptyStrings();

  /** Names have spaces and commas in them. */
  private static final Splitter NAMES = Splitter.on(';').trimResults().omitEmptyStrings();

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    try (var parser =
        CSVParser.parse(BoundedLineReader.withQuotes(withoutMark(file.open())), FORMAT)) {
      checkHeader(parser.getHeaderNames(), rows);
      for (var row : parser) {
        take(row, parser.getHeaderNames(), rows);
      }
    } catch (UncheckedIOException e) {
      throw refusal(Objects.requireNonNullElse(e.getCause(), e));
    } catch (BadCatalogFeedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw refusal(e);
    }
  }

  private static BadCatalogFeedException refusal(Throwable cause) {
    if (cause instanceof BadCatalogFeedException known) {
      return known;
    }
    return cause instanceof CharacterCodingException encoding
        ? new BadCatalogFeedException("it is not in UTF-8", encoding)
        : new BadCatalogFeedException("it is not CSV with a header, or it is truncated", cause);
  }

  private static void checkHeader(List<String> header, CatalogFeedRows rows)
      throws BadCatalogFeedException {
    if (!header.contains(NAME) || !header.contains(DOMAINS)) {
      throw new BadCatalogFeedException("its header lacks the columns name and domains");
    }
    for (var column : header) {
      if (!COLUMNS.contains(column) && !rows.knowsFactor(column)) {
        throw new BadCatalogFeedException(
            "its column %s is unknown and not a risk factor".formatted(column));
      }
    }
  }

  private static void take(CSVRecord row, List<String> header, CatalogFeedRows rows)
      throws IOException {
    if (!row.isConsistent() || row.get(NAME).isBlank()) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, "record " + row.getRecordNumber());
      return;
    }
    rows.take(
        CatalogFeedRow.of(row.get(NAME), HOSTS.splitToList(row.get(DOMAINS)))
            .withVendor(value(row, "vendor"))
            .withAliases(NAMES.splitToList(Objects.requireNonNullElse(value(row, ALIASES), "")))
            .withCategoryWords(category(row))
            .withKind(OwnFormat.kind(value(row, "kind")))
            .withFacts(facts(row, header))
            .withAsOf(day(value(row, "asOf"))));
  }

  private static List<String> category(CSVRecord row) {
    var category = value(row, "category");
    return category == null ? List.of() : List.of(category);
  }

  private static Map<String, String> facts(CSVRecord row, List<String> header) {
    var facts = new TreeMap<String, String>();
    for (var column : header) {
      var value = COLUMNS.contains(column) ? null : value(row, column);
      if (value != null) {
        facts.put(column, value);
      }
    }
    return facts;
  }

  private static @Nullable String value(CSVRecord row, String column) {
    var value = row.isSet(column) ? row.get(column) : "";
    return value.isBlank() ? null : value;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : CalendarText.parseDay(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    var start = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    var head = start.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
      start.unread(head);
    }
    return start;
  }
}
