package io.gnomon.policy.manualindicator;

import io.gnomon.kit.export.CsvCell;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.upload.ColumnLimitReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of indicators.
 *
 * @param ignoredColumns the names of columns that have no meaning here
 */
record IndicatorFile(List<IndicatorLine> lines, List<String> ignoredColumns) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final Set<IndicatorColumn> REQUIRED =
      EnumSet.of(IndicatorColumn.TYPE, IndicatorColumn.VALUE, IndicatorColumn.ACTION);

  /** Reads a file; ends the request where it is no such file, or has more lines than that. */
  static IndicatorFile parse(byte[] content, int maxLines) {
    try (var parser =
        CSVParser.parse(new ColumnLimitReader(new StringReader(text(content))), FORMAT)) {
      var rows = parser.iterator();
      var header = rows.hasNext() ? Arrays.asList(rows.next().values()) : List.<String>of();
      var columns = columns(header);
      var lines = new ArrayList<IndicatorLine>();
      while (rows.hasNext()) {
        if (lines.size() == maxLines) {
          throw new ProblemException(
              StandardProblem.TOO_LARGE, "A file has at most %d indicators.".formatted(maxLines));
        }
        var row = rows.next();
        lines.add(
            new IndicatorLine(
                parser.getCurrentLineNumber(), row.size() == header.size(), texts(row, columns)));
      }
      return new IndicatorFile(lines, ignored(header));
    } catch (CSVException | UncheckedIOException e) {
      throw invalid("The file is not CSV as in RFC 4180.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid("The file is not UTF-8.");
    }
  }

  private static Map<IndicatorColumn, Integer> columns(List<String> header) {
    var columns = new EnumMap<IndicatorColumn, Integer>(IndicatorColumn.class);
    for (int i = 0; i < header.size(); i++) {
      var column = IndicatorColumn.named(header.get(i)).orElse(null);
      if (column != null && columns.put(column, i) != null) {
        throw invalid("Two columns are " + column.text() + ".");
      }
    }
    if (!columns.keySet().containsAll(REQUIRED)) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "The first line names the columns; type, value and action are among them.",
          Map.of(
              "allowed",
              Arrays.stream(IndicatorColumn.values()).map(IndicatorColumn::text).toList()));
    }
    return columns;
  }

  private static List<String> ignored(List<String> header) {
    return header.stream().filter(name -> IndicatorColumn.named(name).isEmpty()).toList();
  }

  private static Map<IndicatorColumn, String> texts(
      CSVRecord row, Map<IndicatorColumn, Integer> columns) {
    var texts = new EnumMap<IndicatorColumn, String>(IndicatorColumn.class);
    columns.forEach(
        (column, index) -> {
          var text = row.isSet(index) ? CsvCell.text(row.get(index)).strip() : "";
          if (!text.isEmpty()) {
            texts.put(column, text);
          }
        });
    return texts;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
