package io.gnomon.catalog.search.condition;

import com.google.common.base.Splitter;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.search.condition.FactorTest.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads conditions on a risk factor, written {@code id:test,test}: one of the tests has to be met.
 * A test is a value, or one behind {@code !=}, {@code >=}, {@code <=}, {@code >} or {@code <}, or
 * {@code unknown} or {@code known}.
 */
public final class FactorTestParser {

  private static final String PARAMETER = "factor";
  private static final int MAX_TESTS = 20;
  private static final Splitter COMMAS = Splitter.on(',');
  private static final List<Operator> SYMBOLS =
      List.of(
          Operator.NOT_EQUAL,
          Operator.GREATER_OR_EQUAL,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER,
          Operator.LESS);

  private FactorTestParser() {}

  public static AppCondition parse(String text, RiskFactors factors) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      throw Parameters.refused(
          PARAMETER, "has the form id:value, such as iso27001:true", factors.ids());
    }
    var factor =
        factors
            .find(text.substring(0, colon))
            .orElseThrow(
                () -> Parameters.refused(PARAMETER, "names no risk factor", factors.ids()));
    var tests = tests(factor, text.substring(colon + 1));
    if (tests.size() > MAX_TESTS) {
      throw Parameters.refused(
          PARAMETER, factor.id() + " has too many values", "up to %d".formatted(MAX_TESTS));
    }
    return new AppCondition.OnFactor(tests.stream().map(each -> test(factor, each)).toList());
  }

  /** Commas separate tests, but for text, which may contain some. */
  private static List<String> tests(RiskFactor factor, String text) {
    boolean isText = factor.type() == FactorType.TEXT || factor.type() == FactorType.URL;
    return isText ? List.of(text) : COMMAS.splitToList(text);
  }

  private static FactorTest test(RiskFactor factor, String text) {
    for (var word : List.of(Operator.UNKNOWN, Operator.KNOWN)) {
      if (text.equals(word.text())) {
        return new FactorTest(factor, word, "");
      }
    }
    var operator =
        SYMBOLS.stream()
            .filter(each -> text.startsWith(each.text()))
            .findFirst()
            .orElse(Operator.EQUAL);
    var operand = text.substring(operator.text().length());
    check(factor, operator, operand);
    return new FactorTest(factor, operator, operand);
  }

  private static void check(RiskFactor factor, Operator operator, String operand) {
    if (operator.comparesSize() && !factor.comparable()) {
      throw Parameters.refused(
          PARAMETER, factor.id() + " knows no more and less", List.of("!=", "unknown", "known"));
    }
    boolean fits = accepts(factor, operand);
    boolean level = !RiskFactor.isSpecial(operand);
    if (!fits || (operator.comparesSize() && !level)) {
      throw Parameters.refused(PARAMETER, factor.id() + " cannot have that value", allowed(factor));
    }
  }

  /** A URL is searched by a part of it, so the part needs no form. */
  private static boolean accepts(RiskFactor factor, String operand) {
    return factor.type() == FactorType.URL
        ? FactorType.TEXT.accepts(operand)
        : factor.accepts(operand);
  }

  private static List<String> allowed(RiskFactor factor) {
    var allowed = new ArrayList<>(factor.allowed());
    allowed.add(Operator.UNKNOWN.text());
    allowed.add(Operator.KNOWN.text());
    return allowed;
  }
}
