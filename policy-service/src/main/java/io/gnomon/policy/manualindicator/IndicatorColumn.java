package io.gnomon.policy.manualindicator;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a file of indicators, by our names or by those of files of the Defender portal.
 */
enum IndicatorColumn {
  TYPE("type", "IndicatorType"),
  VALUE("value", "IndicatorValue"),
  ACTION("action"),
  SEVERITY("severity"),
  TITLE("title"),
  DESCRIPTION("description"),
  RECOMMENDED_ACTIONS("recommendedActions"),
  EXPIRES_AT("expiresAt", "ExpirationTime"),
  GENERATE_ALERT("generateAlert"),
  SCOPE("scope"),
  GROUPS("groups", "RbacGroups"),
  ORIGIN("origin");

  private final String text;
  private final String[] names;

  IndicatorColumn(String... names) {
    this.text = names[0];
    this.names = names;
  }

  /** The column of that name, whatever its case. */
  static Optional<IndicatorColumn> named(String name) {
    return Arrays.stream(values())
        .filter(column -> Stream.of(column.names).anyMatch(name.strip()::equalsIgnoreCase))
        .findFirst();
  }

  /** Our name. */
  String text() {
    return text;
  }
}
