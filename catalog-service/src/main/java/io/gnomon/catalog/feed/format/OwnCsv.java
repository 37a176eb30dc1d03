package io.gnomon.catalog.feed.format;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.catalog.feed.entry.BadFeedException;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/**
 * The CSV of an organisation's own list: a header, then an app a line; risk factors are columns.
 */
final class OwnCsv implements FeedFormat {

  private static final String NAME = "name";
  private static final String DOMAINS = "domains";
  private static final Set<String> COLUMNS =
      Set.of(NAME, DOMAINS, "vendor", "category", "kind", "asOf");
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Splitter HOSTS =
      Splitter.on(CharMatcher.anyOf(" ;|,\t\r\n")).omitEmptyStrings();
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
  public void read(FeedFile file, FeedRows rows) throws IOException {
    try (var parser = CSVParser.parse(BoundedLines.withQuotes(withoutMark(file.open())), FORMAT)) {
      checkHeader(parser.getHeaderNames(), rows);
      for (var row : parser) {
        take(row, parser.getHeaderNames(), rows);
      }
    } catch (UncheckedIOException e) {
      throw refusal(Objects.requireNonNullElse(e.getCause(), e));
    } catch (BadFeedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw refusal(e);
    }
  }

  private static BadFeedException refusal(Throwable cause) {
    if (cause instanceof BadFeedException known) {
      return known;
    }
    return cause instanceof CharacterCodingException encoding
        ? new BadFeedException("it is not in UTF-8", encoding)
        : new BadFeedException("it is no CSV with a header, or it is cut off", cause);
  }

  private static void checkHeader(List<String> header, FeedRows rows) throws BadFeedException {
    if (!header.contains(NAME) || !header.contains(DOMAINS)) {
      throw new BadFeedException("its first line has no columns name and domains");
    }
    for (var column : header) {
      if (!COLUMNS.contains(column) && !rows.knowsFactor(column)) {
        throw new BadFeedException(
            "its column %s is none that there is and no risk factor".formatted(column));
      }
    }
  }

  private static void take(CSVRecord row, List<String> header, FeedRows rows) throws IOException {
    if (!row.isConsistent() || row.get(NAME).isBlank()) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, "record " + row.getRecordNumber());
      return;
    }
    rows.take(
        FeedRow.of(row.get(NAME), HOSTS.splitToList(row.get(DOMAINS)))
            .by(value(row, "vendor"))
            .in(category(row))
            .as(OwnFormat.kind(value(row, "kind")))
            .with(facts(row, header))
            .on(day(value(row, "asOf"))));
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
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
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
