package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of a cloud app.
 *
 * @param scoring how it counts in the score as shipped; absent when it does not
 * @param values the values of an enum, or countries, and the points, 0 to 10, of each; {@code *} is
 *     for the countries that are not named; empty for other types
 * @param ordered whether more points mean more of the same thing, so that values can be compared
 * @param special values beside those of the type: {@link #NOT_APPLICABLE}, {@link #NOT_FOUND}
 * @param bundle the id of the bundle that it is a part of: all parts weigh as one factor together
 * @param scope whether apps inherit it from their vendor
 */
public record RiskFactor(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorType type,
    @Nullable Scoring scoring,
    Map<String, Integer> values,
    boolean ordered,
    Set<String> special,
    @Nullable String bundle,
    FactorScope scope) {

  /** The value of an app to which a risk factor does not apply. */
  public static final String NOT_APPLICABLE = "notApplicable";

  /** The value of an app whose certificate was looked for, where the source says, and not found. */
  public static final String NOT_FOUND = "notFound";

  /** The points of countries that are not named. */
  private static final String OTHERS = "*";

  public RiskFactor {
    scope = Objects.requireNonNullElse(scope, FactorScope.APP);
    // A file lists no values where there are none to list.
    values =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNullElse(values, Map.of())));
    special = Set.copyOf(Objects.requireNonNullElse(special, Set.of()));
  }

  /** Whether an app may have that value. */
  public boolean accepts(String value) {
    if (isSpecial(value)) {
      return special.contains(value);
    }
    return switch (type) {
      case ENUM -> values.containsKey(value);
      case LIST -> type.accepts(value) && values.keySet().containsAll(FactorType.parts(value));
      default -> type.accepts(value);
    };
  }

  /** Whether that says of any factor that there is no value of its type. */
  public static boolean isSpecial(String value) {
    return value.equals(NOT_APPLICABLE) || value.equals(NOT_FOUND);
  }

  /** Whether an app may be one to which it does not apply. */
  public boolean notApplicable() {
    return special.contains(NOT_APPLICABLE);
  }

  /** The points, 0 to 10, of a value that is listed; of countries the worst. */
  public int listedPoints(String value) {
    return type == FactorType.COUNTRIES
        ? FactorType.parts(value).stream()
            .mapToInt(each -> values.getOrDefault(each, values.getOrDefault(OTHERS, 0)))
            .min()
            .orElse(0)
        : values.getOrDefault(value, 0);
  }

  /** The values that an app may have, or their form where they cannot be listed. */
  public List<String> allowed() {
    var allowed =
        new ArrayList<>(
            switch (type) {
              case BOOLEAN -> List.of("true", "false");
              case ENUM, LIST -> List.copyOf(values.keySet());
              default -> List.of(type.form());
            });
    special.stream().sorted().forEach(allowed::add);
    return List.copyOf(allowed);
  }

  /** Whether values earn points, so that it can have a part in the score. */
  public boolean scorable() {
    return switch (type) {
      case BOOLEAN, ENUM, YEAR, DATE, NUMBER -> true;
      case COUNTRIES -> !values.isEmpty();
      case LIST, URL, TEXT -> false;
    };
  }

  /** Whether one value can be more than another. */
  public boolean comparable() {
    return switch (type) {
      case YEAR, DATE, NUMBER -> true;
      case ENUM -> ordered;
      case BOOLEAN, LIST, COUNTRIES, URL, TEXT -> false;
    };
  }

  /** Its default importance. */
  public Importance shipped() {
    return scoring == null ? Importance.IGNORED : scoring.importance();
  }

  /** How much of its weight speaks for an app, or against it, with which value. */
  public Scoring effect() {
    return scoring == null ? Scoring.of(Importance.IGNORED) : scoring;
  }

  /**
   * How a risk factor counts in the score as shipped.
   *
   * @param importance its weight within its risk category
   * @param speaksFor how much the best value speaks for an app, as a multiple of the weight
   * @param speaksAgainst how much the worst value speaks against it, as a multiple of the weight
   */
  public record Scoring(
      Importance importance,
      @JsonProperty("for") Double speaksFor,
      @JsonProperty("against") Double speaksAgainst) {

    /** A file states what is not 1. */
    public Scoring(
        Importance importance,
        @JsonProperty("for") @Nullable Double speaksFor,
        @JsonProperty("against") @Nullable Double speaksAgainst) {
      this.importance = importance;
      this.speaksFor = Objects.requireNonNullElse(speaksFor, 1.0);
      this.speaksAgainst = Objects.requireNonNullElse(speaksAgainst, 1.0);
    }

    /** Speaks for an app as much as against it. */
    public static Scoring of(Importance importance) {
      return new Scoring(importance, 1.0, 1.0);
    }
  }
}
