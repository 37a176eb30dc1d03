package io.gnomon.catalog.factor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of a cloud app.
 *
 * @param scored whether it is part of the score by default
 * @param values the values of an enum and the points, 0 to 10, of each; empty for other types
 * @param ordered whether more points mean more of the same thing, so that values can be compared
 * @param notApplicable whether an app may be one to which it does not apply
 * @param bundle the id of the bundle that it is a part of: all parts weigh as one factor together
 * @param scope whether apps inherit it from their vendor
 */
@SuppressWarnings("checkstyle:RecordComponentNumber") // An entry of the file.
public record RiskFactor(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorType type,
    boolean scored,
    Importance importance,
    Map<String, Integer> values,
    boolean ordered,
    boolean notApplicable,
    @Nullable String bundle,
    FactorScope scope) {

  /** The value of an app to which a risk factor does not apply. */
  public static final String NOT_APPLICABLE = "notApplicable";

  public RiskFactor {
    scope = Objects.requireNonNullElse(scope, FactorScope.APP);
    // A file lists no values where there are none to list.
    values =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNullElse(values, Map.of())));
  }

  /** Of the app. */
  @SuppressWarnings("checkstyle:ParameterNumber") // As the record has them.
  public RiskFactor(
      String id,
      String name,
      RiskCategory riskCategory,
      FactorType type,
      boolean scored,
      Importance importance,
      Map<String, Integer> values,
      boolean ordered,
      boolean notApplicable,
      @Nullable String bundle) {
    this(
        id,
        name,
        riskCategory,
        type,
        scored,
        importance,
        values,
        ordered,
        notApplicable,
        bundle,
        FactorScope.APP);
  }

  /** Whether an app may have that value. */
  public boolean accepts(String value) {
    if (value.equals(NOT_APPLICABLE)) {
      return notApplicable;
    }
    return switch (type) {
      case ENUM -> values.containsKey(value);
      case LIST -> type.accepts(value) && values.keySet().containsAll(FactorType.parts(value));
      default -> type.accepts(value);
    };
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
    if (notApplicable) {
      allowed.add(NOT_APPLICABLE);
    }
    return List.copyOf(allowed);
  }

  /** Whether values earn points, so that it can have a part in the score. */
  public boolean scorable() {
    return switch (type) {
      case BOOLEAN, ENUM, YEAR, DATE, NUMBER -> true;
      case LIST, COUNTRIES, URL, TEXT -> false;
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
    return scored ? importance : Importance.IGNORED;
  }
}
