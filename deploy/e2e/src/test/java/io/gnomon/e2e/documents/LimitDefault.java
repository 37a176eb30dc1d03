package io.gnomon.e2e.documents;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The default of a setting as the table of limits in the operations guide has it: {@code 64 MB},
 * {@code 5,000}, {@code 30 s}, or in words.
 */
record LimitDefault(String setting, String told) {

  private static final Pattern SECTION = Pattern.compile("(?s)\\n## Limits\\n.*?(?=\\n## )");
  private static final Pattern ROW = Pattern.compile("\\n\\|[^|]*\\|([^|]*)\\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern QUANTITY = Pattern.compile("([\\d,]+) ?([kKMG]B?|min|[smhd])?\\b.*");
  private static final Map<String, Long> UNITS =
      Map.of(
          "", 1L, "k", 1L << 10, "m", 60L, "h", 3_600L, "d", 86_400L, "K", 1L << 10, "M", 1L << 20,
          "G", 1L << 30);

  /** Those of all rows; where a row has several settings, their defaults come in their order. */
  static Stream<LimitDefault> in(Path guide) {
    return SECTION
        .matcher(SourceTree.read(guide))
        .results()
        .flatMap(section -> ROW.matcher(section.group()).results())
        .flatMap(LimitDefault::of);
  }

  private static Stream<LimitDefault> of(MatchResult row) {
    var settings = NAME.matcher(row.group(1)).results().map(each -> each.group(1)).toList();
    var told = row.group(2).strip().split("[,;] ");
    return IntStream.range(0, Math.min(settings.size(), told.length))
        .mapToObj(i -> new LimitDefault(settings.get(i), told[i]));
  }

  /** Whether it says that value, as far as it is no words. */
  boolean tells(String value) {
    var quantity = quantity(told);
    return quantity.isEmpty() || quantity.equals(quantity(value));
  }

  private static OptionalLong quantity(String text) {
    var found = QUANTITY.matcher(text);
    if (!found.matches()) {
      return OptionalLong.empty();
    }
    var number = Long.parseLong(found.group(1).replace(",", ""));
    var unit = found.group(2) == null ? "" : found.group(2).replaceAll("B$|in$|^s$", "");
    return OptionalLong.of(number * UNITS.getOrDefault(unit, 1L));
  }
}
