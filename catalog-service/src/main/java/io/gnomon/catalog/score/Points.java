package io.gnomon.catalog.score;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one app earns in one risk factor, whatever the weights: 0 (worst) to 10 (best).
 *
 * @param known how; without a value the points are 0
 * @param unconfirmed whether feeds of one publisher alone say so
 */
public record Points(RiskFactor factor, double points, Known known, boolean unconfirmed) {

  /**
   * Behind points that are unconfirmed; the version before reads over it as the end of a number.
   */
  private static final String UNCONFIRMED = "f";

  private static final Splitter ENTRIES = Splitter.on(',').omitEmptyStrings();

  /** How a factor is known. */
  public enum Known {
    /** It has a value. */
    VALUE(""),
    /** It does not apply to the app. */
    NOT_APPLICABLE("na"),
    /** It was looked for and not found, which says less than that it is missing. */
    NOT_FOUND("nf");

    private final String text;

    Known(String text) {
      this.text = text;
    }

    private static Known of(String text) {
      return text.equals(NOT_APPLICABLE.text)
          ? NOT_APPLICABLE
          : text.equals(NOT_FOUND.text) ? NOT_FOUND : VALUE;
    }
  }

  /** The points of known facts; facts that earn none are left out. */
  public static List<Points> of(Collection<Fact> facts, RiskFactors factors) {
    var points = new ArrayList<Points>();
    for (var fact : facts) {
      factors
          .find(fact.factorId())
          .filter(RiskFactor::scorable)
          .ifPresent(factor -> points.add(of(factor, fact)));
    }
    return points;
  }

  static Points of(RiskFactor factor, Fact fact) {
    return switch (fact.value()) {
      case RiskFactor.NOT_APPLICABLE -> new Points(factor, 0, Known.NOT_APPLICABLE, false);
      case RiskFactor.NOT_FOUND -> new Points(factor, 0, Known.NOT_FOUND, false);
      default -> new Points(factor, FactorPoints.of(factor, fact), Known.VALUE, fact.unconfirmed());
    };
  }

  /** As short text, to be kept: {@code mfa:10.0,itar:na}. */
  public static String write(Collection<Points> points) {
    return points.stream()
        .map(
            each ->
                each.factor.id()
                    + ":"
                    + (each.known == Known.VALUE ? each.points : each.known.text)
                    + (each.unconfirmed ? UNCONFIRMED : ""))
        .collect(joining(","));
  }

  /** What was kept; factors that there are no more are left out. */
  public static List<Points> read(String text, RiskFactors factors) {
    var points = new ArrayList<Points>();
    for (var entry : ENTRIES.split(text)) {
      int colon = entry.indexOf(':');
      var value = entry.substring(colon + 1);
      var known = Known.of(value);
      factors
          .find(entry.substring(0, colon))
          .ifPresent(
              factor ->
                  points.add(
                      new Points(
                          factor,
                          known == Known.VALUE ? Double.parseDouble(value) : 0,
                          known,
                          value.endsWith(UNCONFIRMED) && known == Known.VALUE)));
    }
    return points;
  }

  /** The points, 0 (worst) to 10 (best), that a value earns by itself. */
  static final class FactorPoints {

    private static final double MAX_SCORE = 10;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int YEARS_UNTIL_ESTABLISHED = 10;

    /** Years for the factors that do not take the default. */
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
}
