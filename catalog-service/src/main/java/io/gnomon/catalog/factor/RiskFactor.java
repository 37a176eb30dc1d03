package io.gnomon.catalog.factor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that can be known of a cloud app.
 *
 * @param scored whether it has a part in the score
 * @param values the values of an enum and the points, 0 to 10, of each; empty for other types
 */
public record RiskFactor(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorType type,
    boolean scored,
    Importance importance,
    Map<String, Integer> values) {

  public RiskFactor {
    // A file lists no values where there are none to list.
    values =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNullElse(values, Map.of())));
  }

  /** Whether an app may have that value. */
  public boolean accepts(String value) {
    return type.accepts(value) && (type != FactorType.ENUM || values.containsKey(value));
  }

  /** The values that an app may have, or their form where they cannot be listed. */
  public List<String> allowed() {
    return switch (type) {
      case BOOLEAN -> List.of("true", "false");
      case ENUM -> List.copyOf(values.keySet());
      case YEAR, DATE, COUNTRIES, TEXT -> List.of(type.form());
    };
  }

  /** What it weighs within its risk category. */
  public int weight() {
    return scored ? importance.weight() : 0;
  }
}
