package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The points, 0 (worst) to 10 (best), that a value earns by itself. */
final class FactorPoints {

  private static final double MAX_SCORE = 10;
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int YEARS_UNTIL_ESTABLISHED = 10;

  /** Of the factors for which it takes another time. */
  private static final Map<String, Integer> YEARS =
      Map.of("latestBreach", 5, "domainRegistration", 2);

  private FactorPoints() {}

  static double of(RiskFactor factor, Fact fact) {
    double points =
        switch (factor.type()) {
          case BOOLEAN -> fact.value().equals("true") ? MAX_SCORE : 0;
          case ENUM, COUNTRIES -> factor.listedPoints(fact.value());
          case YEAR -> byAge(LocalDate.of(Integer.parseInt(fact.value()), 1, 1), factor, fact);
          case DATE -> byAge(LocalDate.parse(fact.value()), factor, fact);
          case NUMBER -> Double.parseDouble(fact.value());
          case LIST, URL, TEXT ->
              throw new IllegalArgumentException("nothing to score in " + factor.id());
        };
    return Math.round(points * MAX_SCORE) / MAX_SCORE;
  }

  /** The older the better: an old name is established, an old breach is history. */
  private static double byAge(LocalDate since, RiskFactor factor, Fact fact) {
    double years = ChronoUnit.DAYS.between(since, fact.asOf()) / DAYS_PER_YEAR;
    int enough = YEARS.getOrDefault(factor.id(), YEARS_UNTIL_ESTABLISHED);
    return Math.max(0, Math.min(MAX_SCORE, years * MAX_SCORE / enough));
  }
}
