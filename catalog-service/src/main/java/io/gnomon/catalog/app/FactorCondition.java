package io.gnomon.catalog.app;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.util.ArrayList;
import java.util.List;

/** A condition on one risk factor, written {@code id:value} or {@code id:unknown}. */
record FactorCondition(RiskFactor factor, String value) {

  private static final String PARAMETER = "factor";
  private static final String UNKNOWN = "unknown";

  static FactorCondition parse(String text, RiskFactors factors) {
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
    var value = text.substring(colon + 1);
    if (!value.equals(UNKNOWN) && !factor.accepts(value)) {
      throw Parameters.refused(PARAMETER, factor.id() + " cannot have that value", allowed(factor));
    }
    return new FactorCondition(factor, value);
  }

  /** The condition in HQL; its parameters are {@code factor} and {@code value} with the number. */
  String hql(int number) {
    var known = "exists (select 1 from a.facts f where f.factorId = :factor" + number;
    return isUnknown() ? "not " + known + ")" : known + " and " + matches(number) + ")";
  }

  boolean isUnknown() {
    return value.equals(UNKNOWN);
  }

  /** What the parameter {@code value} is set to. */
  String operand() {
    return switch (factor.type()) {
      case TEXT, URL -> LikePattern.containing(value);
      case COUNTRIES, LIST -> "% " + value + " %";
      case BOOLEAN, ENUM, YEAR, DATE, NUMBER -> value;
    };
  }

  private String matches(int number) {
    return switch (factor.type()) {
      case TEXT, URL -> "lower(f.value) like :value" + number + " escape '!'";
      case COUNTRIES, LIST -> "concat(' ', f.value, ' ') like :value" + number;
      case BOOLEAN, ENUM, YEAR, DATE, NUMBER -> "f.value = :value" + number;
    };
  }

  private static List<String> allowed(RiskFactor factor) {
    var allowed = new ArrayList<>(factor.allowed());
    allowed.add(UNKNOWN);
    return allowed;
  }
}
