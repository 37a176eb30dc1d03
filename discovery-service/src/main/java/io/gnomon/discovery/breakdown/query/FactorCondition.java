package io.gnomon.discovery.breakdown.query;

import com.google.common.base.Splitter;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads conditions on a risk factor, written {@code id:test,test} as in the catalog: one of the
 * tests has to be met. A test is a value, or {@code known} or {@code unknown}, or a value behind
 * {@code !=}, or a number or a day behind {@code >=}, {@code <=}, {@code >} or {@code <}. Levels
 * are ordered by the catalog alone, and are named here.
 */
public final class FactorCondition {

  private static final int MAX_TESTS = 20;
  private static final Pattern FORM = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,99}:[^,]+(,[^,]+)*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final List<String> COMPARISONS = List.of(">=", "<=", ">", "<");
  private static final String NOT_EQUAL = "!=";
  private static final Splitter COMMAS = Splitter.on(',');

  private FactorCondition() {}

  /** Ends the request where the text is none. */
  public static SliceCondition parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw refused("factor has the form id:value,value, such as soc2:false,unknown");
    }
    var factor = id(text);
    var tests = COMMAS.splitToList(text.substring(factor.length() + 1));
    if (tests.size() > MAX_TESTS) {
      throw refused("factor %s has too many values: up to %d".formatted(factor, MAX_TESTS));
    }
    return SliceCondition.any(tests.stream().map(test -> test(factor, test)).toList());
  }

  /** The risk factor that a condition of that form is on. */
  public static String id(String text) {
    return text.substring(0, text.indexOf(':'));
  }

  private static SliceCondition test(String factor, String test) {
    if (test.equals("known")) {
      return known(factor);
    }
    if (test.equals("unknown")) {
      return known(factor).negated();
    }
    if (test.startsWith(NOT_EQUAL)) {
      return equal(factor, test.substring(NOT_EQUAL.length())).negated();
    }
    return COMPARISONS.stream()
        .filter(test::startsWith)
        .findFirst()
        .map(operator -> compared(factor, operator, test.substring(operator.length())))
        .orElseGet(() -> equal(factor, test));
  }

  private static SliceCondition known(String factor) {
    return SliceCondition.of("jsonb_exists(app.factors, ?)", factor);
  }

  /** A list of values, such as of countries, has it among them. */
  private static SliceCondition equal(String factor, String value) {
    return SliceCondition.of(
        "coalesce(app.factors ->> ? = ? or jsonb_exists(app.factors -> ?, ?), false)",
        factor,
        value,
        factor,
        value);
  }

  private static SliceCondition compared(String factor, String operator, String operand) {
    if (DAY.matcher(operand).matches()) {
      return SliceCondition.of(
          "coalesce((app.factors ->> ?) collate \"C\" " + operator + " ?, false)", factor, operand);
    }
    if (NUMBER.matcher(operand).matches()) {
      return SliceCondition.of(
          "coalesce(jsonb_typeof(app.factors -> ?) = 'number' and app.factors -> ? "
              + operator
              + " to_jsonb(?::numeric), false)",
          factor,
          factor,
          new BigDecimal(operand));
    }
    throw refused(
        "factor %s is compared with a number or a day: name the values that are meant, such as %s:%s"
            .formatted(factor, factor, operand));
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
