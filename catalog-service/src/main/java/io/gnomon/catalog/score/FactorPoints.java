package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The points, 0 (worst) to 10 (best), that a value earns by itself. */
final class FactorPoints {

  private static final double BEST = 10;
  private static final double DAYS_A_YEAR = 365.25;
  private static final int YEARS_UNTIL_A_BREACH_IS_HISTORY = 5;
  private static final int YEARS_UNTIL_ESTABLISHED = 10;
  private static final String BREACH = "latestBreach";

  private FactorPoints() {}

  static double of(RiskFactor factor, Fact fact) {
    double points =
        switch (factor.type()) {
          case BOOLEAN -> fact.value().equals("true") ? BEST : 0;
          case ENUM -> factor.values().getOrDefault(fact.value(), 0);
          case YEAR -> byAge(LocalDate.of(Integer.parseInt(fact.value()), 1, 1), factor, fact);
          case DATE -> byAge(LocalDate.parse(fact.value()), factor, fact);
          case NUMBER -> Double.parseDouble(fact.value());
          case LIST, COUNTRIES, URL, TEXT ->
              throw new IllegalArgumentException("nothing to score in " + factor.id());
        };
    return Math.round(points * BEST) / BEST;
  }

  /** The older the better: an old company is established, an old breach is history. */
  private static double byAge(LocalDate since, RiskFactor factor, Fact fact) {
    double years = ChronoUnit.DAYS.between(since, fact.asOf()) / DAYS_A_YEAR;
    int enough =
        factor.id().equals(BREACH) ? YEARS_UNTIL_A_BREACH_IS_HISTORY : YEARS_UNTIL_ESTABLISHED;
    return Math.max(0, Math.min(BEST, years * BEST / enough));
  }
}
