package io.gnomon.policy.manualindicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Names of device groups in one cell, between semicolons; one that has a semicolon is quoted. */
final class GroupNames {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setIgnoreSurroundingSpaces(true).get();

  private GroupNames() {}

  static String join(Stream<String> names) {
    return FORMAT.format(names.toArray());
  }

  static List<String> split(String cell) throws BadLineException {
    try (var parser = CSVParser.parse(cell, FORMAT)) {
      return parser.stream().flatMap(CSVRecord::stream).filter(name -> !name.isEmpty()).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new BadLineException("The quotes of groups are not those of CSV.");
    }
  }
}
