package io.gnomon.catalog.search.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.kit.text.LikePattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A test of one risk factor of an app.
 *
 * @param operand what is compared with; empty where nothing is
 */
public record FactorTest(RiskFactor factor, Operator operator, String operand) {

  private static final String IS = "idx.facts @> ?::jsonb";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How a value is compared. */
  enum Operator {
    EQUAL(""),
    /** Is not known to be that: the complement of {@link #EQUAL}, with all unknown. */
    NOT_EQUAL("!="),
    GREATER_OR_EQUAL(">="),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    LESS("<"),
    UNKNOWN("unknown"),
    KNOWN("known");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean comparesSize() {
      return this == GREATER_OR_EQUAL || this == LESS_OR_EQUAL || this == GREATER || this == LESS;
    }

    boolean accepts(int comparison) {
      return switch (this) {
        case GREATER_OR_EQUAL -> comparison >= 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case LESS -> comparison < 0;
        default -> false;
      };
    }
  }

  SqlPart sql() {
    return switch (operator) {
      case EQUAL -> equal();
      case NOT_EQUAL -> equal().negated();
      case UNKNOWN -> known().negated();
      case KNOWN -> known();
      case GREATER_OR_EQUAL, LESS_OR_EQUAL, GREATER, LESS -> compared();
    };
  }

  private SqlPart known() {
    return SqlPart.of("jsonb_exists(idx.facts, ?)", factor.id());
  }

  private SqlPart equal() {
    boolean isText = factor.type() == FactorType.TEXT || factor.type() == FactorType.URL;
    return isText
        ? SqlPart.of(
            "coalesce(lower(idx.facts ->> ?) like ? escape '!', false)",
            factor.id(),
            LikePattern.containing(operand))
        : is(operand);
  }

  private SqlPart is(String value) {
    var object = JSON.objectNode();
    object.set(factor.id(), json(value));
    return SqlPart.of(IS, object.toString());
  }

  private JsonNode json(String value) {
    if (RiskFactor.isSpecial(value)) {
      return JSON.textNode(value);
    }
    return switch (factor.type()) {
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(value));
      case YEAR, NUMBER -> JSON.numberNode(new BigDecimal(value));
      case COUNTRIES, LIST -> {
        var all = JSON.arrayNode();
        FactorType.parts(value).forEach(all::add);
        yield all;
      }
      case ENUM, DATE, URL, TEXT -> JSON.textNode(value);
    };
  }

  private SqlPart compared() {
    return switch (factor.type()) {
      case ENUM -> SqlPart.any(levels(), this::is);
      case DATE ->
          SqlPart.of(
              "coalesce((idx.facts ->> ?) collate \"C\" " + operator.text() + " ?, false)",
              factor.id(),
              operand);
      default ->
          SqlPart.of(
              "coalesce(jsonb_typeof(idx.facts -> ?) = 'number' and idx.facts -> ? "
                  + operator.text()
                  + " to_jsonb(?::numeric), false)",
              factor.id(),
              factor.id(),
              new BigDecimal(operand));
    };
  }

  /** The values of an enum that compare so by their points; there always is a value to ask for. */
  private List<String> levels() {
    int border = Objects.requireNonNull(factor.values().get(operand));
    var levels =
        factor.values().entrySet().stream()
            .filter(each -> operator.accepts(Integer.compare(each.getValue(), border)))
            .map(Map.Entry::getKey)
            .toList();
    return levels.isEmpty() ? List.of("none is") : levels;
  }
}
