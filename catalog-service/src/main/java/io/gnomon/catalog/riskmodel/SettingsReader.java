package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.FactorWeight;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes settings of a request; ends the request where they are not possible. */
@ApplicationScoped
public class SettingsReader {

  private static final BigDecimal MAX_SCORE = BigDecimal.TEN;

  private final RiskFactors factors;
  private final RiskBands shippedBands;
  private final PriorsReader priors;

  SettingsReader(RiskModel shipped) {
    this.factors = shipped.factors();
    this.shippedBands = shipped.bands();
    this.priors = new PriorsReader(shipped.priors(), AppKind.texts());
  }

  /** Those that the request asks for, over the shipped ones. */
  public ModelSettings settings(RiskModelRequest request) {
    var weights = new HashMap<String, FactorWeight>();
    // Bundles first, so that a part that is named itself differs from its bundle.
    named(request).forEach((id, weight) -> factors.bundle(id).forEach(put(weights, weight)));
    named(request).forEach((id, weight) -> one(id, weight).forEach(put(weights, weight)));
    return new ModelSettings(
        Map.copyOf(Objects.requireNonNullElse(request.riskCategories(), Map.of())),
        weights,
        bands(request.bands()),
        priors.priors(request.priors()));
  }

  private static Map<String, FactorWeightRequest> named(RiskModelRequest request) {
    return Objects.requireNonNullElse(request.factors(), Map.of());
  }

  /** The factor of that id; none when it is the id of a bundle alone. */
  private List<RiskFactor> one(String id, FactorWeightRequest weight) {
    var factor = factors.find(id);
    if (factor.isEmpty() && factors.bundle(id).isEmpty()) {
      throw Parameters.refused("factors", "names no risk factor: " + cut(id), factors.ids());
    }
    factor.ifPresent(each -> check(each, weight));
    return factor.stream().toList();
  }

  private static void check(RiskFactor factor, FactorWeightRequest weight) {
    boolean wanted = weight.importance() != null && weight.importance() != Importance.IGNORED;
    if (wanted && !factor.scorable()) {
      throw Parameters.refused(
          "factors", factor.id() + " earns no points and cannot weigh", "ignored");
    }
    if (Boolean.TRUE.equals(weight.notApplicableCounts()) && !factor.notApplicable()) {
      throw Parameters.refused("factors", factor.id() + " always applies", "false");
    }
  }

  private static Consumer<RiskFactor> put(
      Map<String, FactorWeight> weights, FactorWeightRequest weight) {
    return factor -> weights.put(factor.id(), weight.over(factor.shipped()));
  }

  private @Nullable RiskBands bands(@Nullable RiskBandsRequest wanted) {
    if (wanted == null) {
      return null;
    }
    var bands = wanted.over(shippedBands);
    within("bands.highBelow", bands.highBelow(), MAX_SCORE, 1);
    within("bands.lowFrom", bands.lowFrom(), MAX_SCORE, 1);
    within("bands.minCoverage", bands.minCoverage(), BigDecimal.ONE, 2);
    if (bands.highBelow().compareTo(bands.lowFrom()) > 0) {
      throw Parameters.refused("bands.highBelow", "is above lowFrom", "at most lowFrom");
    }
    return bands;
  }

  private static void within(String name, BigDecimal value, BigDecimal max, int decimals) {
    // The precision first: a number such as 1e999999999 is never calculated with.
    boolean small = value.precision() <= 10 && Math.abs((long) value.scale()) <= 10;
    boolean fits =
        small
            && value.signum() >= 0
            && value.compareTo(max) <= 0
            && value.stripTrailingZeros().scale() <= decimals;
    if (!fits) {
      throw Parameters.refused(
          name, "is no such number", "0 to %s, %d decimals".formatted(max, decimals));
    }
  }

  private static String cut(String id) {
    return id.length() > 100 ? id.substring(0, 100) : id;
  }
}
