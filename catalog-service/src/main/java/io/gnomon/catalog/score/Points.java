package io.gnomon.catalog.score;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one app earns in one risk factor, whatever the weights: 0 (worst) to 10 (best).
 *
 * @param applicable false where the factor does not apply to the app; the points are 0 then
 */
public record Points(RiskFactor factor, double points, boolean applicable) {

  private static final String NOT_APPLICABLE = "na";
  private static final Splitter ENTRIES = Splitter.on(',').omitEmptyStrings();

  /** Of what is known; facts that earn no points have none. */
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
    boolean applicable = !fact.value().equals(RiskFactor.NOT_APPLICABLE);
    return new Points(factor, applicable ? FactorPoints.of(factor, fact) : 0, applicable);
  }

  /** As short text, to be kept: {@code mfa:10.0,itar:na}. */
  public static String write(Collection<Points> points) {
    return points.stream()
        .map(each -> each.factor.id() + ":" + (each.applicable ? each.points : NOT_APPLICABLE))
        .collect(joining(","));
  }

  /** What was kept; factors that there are no more are left out. */
  public static List<Points> read(String text, RiskFactors factors) {
    var points = new ArrayList<Points>();
    for (var entry : ENTRIES.split(text)) {
      int colon = entry.indexOf(':');
      var value = entry.substring(colon + 1);
      boolean applicable = !value.equals(NOT_APPLICABLE);
      factors
          .find(entry.substring(0, colon))
          .ifPresent(
              factor ->
                  points.add(
                      new Points(factor, applicable ? Double.parseDouble(value) : 0, applicable)));
    }
    return points;
  }
}
