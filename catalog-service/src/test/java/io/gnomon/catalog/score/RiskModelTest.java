package io.gnomon.catalog.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RiskModelTest {

  private static final RiskFactor MFA = truth("mfa", RiskCategory.SECURITY, Importance.MEDIUM);
  private static final RiskFactor SAML = truth("saml", RiskCategory.SECURITY, Importance.VERY_HIGH);
  private static final RiskFactor ISO = truth("iso27001", RiskCategory.COMPLIANCE, Importance.LOW);
  private static final RiskFactor ITAR = truth("itar", RiskCategory.COMPLIANCE, Importance.IGNORED);
  private static final RiskModel MODEL =
      RiskModel.of(RiskFactors.of(List.of(MFA, SAML, ISO, ITAR)));

  @Test
  void anAppOfWhichNothingIsKnownHasNoScore() {
    var assessment = MODEL.assess(List.of());

    assertThat(assessment.rating().score()).isNull();
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("0");
    assertThat(assessment.factors()).hasSize(4).allMatch(each -> each.points() == null);
  }

  @Test
  void withinARiskCategoryImportanceWeighs() {
    var assessment = MODEL.assess(List.of(fact("mfa", "true"), fact("saml", "false")));

    assertThat(part(assessment, RiskCategory.SECURITY).score()).isCloseTo(2.0, within(1e-9));
    assertThat(assessment.rating().score()).isEqualByComparingTo("2.0");
  }

  @Test
  void theRiskCategoriesCountAlikeWhateverIsInThem() {
    var assessment =
        MODEL.assess(List.of(fact("mfa", "true"), fact("saml", "false"), fact("iso27001", "true")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("6.0");
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("1");
  }

  @Test
  void theUnknownIsLeftOutOfTheScoreAndLowersTheCoverage() {
    var assessment = MODEL.assess(List.of(fact("mfa", "true"), fact("iso27001", "true")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("10.0");
    assertThat(part(assessment, RiskCategory.SECURITY).coverage()).isCloseTo(0.2, within(1e-9));
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("0.60");
  }

  @Test
  void anIgnoredFactorIsShownAndChangesNothing() {
    var assessment = MODEL.assess(List.of(fact("iso27001", "true"), fact("itar", "false")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("10.0");
    assertThat(assessment.factors())
        .filteredOn(each -> each.factor().equals(ITAR))
        .singleElement()
        .satisfies(each -> assertThat(each.points()).isEqualTo(0.0))
        .satisfies(each -> assertThat(each.share().weight()).isZero());
  }

  @Test
  void anIgnoredFactorAloneMakesNoScore() {
    assertThat(MODEL.assess(List.of(fact("itar", "false"))).rating().score()).isNull();
  }

  @Test
  void anIgnoredRiskCategoryChangesNothing() {
    var importances = Map.of(RiskCategory.SECURITY, Importance.IGNORED);
    var model = MODEL.withImportances(importances);

    var assessment = model.assess(List.of(fact("mfa", "false"), fact("iso27001", "true")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("10.0");
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("1");
  }

  @Test
  void theScoreHasOneDecimal() {
    var a = truth("a", RiskCategory.LEGAL, Importance.MEDIUM);
    var b = truth("b", RiskCategory.LEGAL, Importance.MEDIUM);
    var c = truth("c", RiskCategory.LEGAL, Importance.MEDIUM);
    var model = RiskModel.of(RiskFactors.of(List.of(a, b, c)));

    var assessment =
        model.assess(List.of(fact("a", "true"), fact("b", "true"), fact("c", "false")));

    assertThat(assessment.rating().score()).hasToString("6.7");
  }

  @Test
  void anEnumEarnsThePointsOfItsValue() {
    var level = Map.of("high", 10, "moderate", 8, "notSupported", 0);
    var fedRamp = factor("fedRamp", FactorType.ENUM, level);

    assertThat(FactorPoints.of(fedRamp, fact("fedRamp", "moderate"))).isEqualTo(8);
    assertThat(FactorPoints.of(fedRamp, fact("fedRamp", "notSupported"))).isZero();
  }

  @Test
  void aCompanyIsEstablishedAfterTenYears() {
    var founded = factor("founded", FactorType.YEAR, Map.of());

    assertThat(FactorPoints.of(founded, fact("founded", "2007"))).isEqualTo(10);
    assertThat(FactorPoints.of(founded, fact("founded", "2021"))).isEqualTo(4.4);
    assertThat(FactorPoints.of(founded, fact("founded", "2026"))).isZero();
  }

  @Test
  void aBreachIsHistoryAfterFiveYears() {
    var breach = factor("latestBreach", FactorType.DATE, Map.of());

    assertThat(FactorPoints.of(breach, fact("latestBreach", "2025-06-01"))).isZero();
    assertThat(FactorPoints.of(breach, fact("latestBreach", "2022-12-01"))).isEqualTo(5);
    assertThat(FactorPoints.of(breach, fact("latestBreach", "2013-02-28"))).isEqualTo(10);
  }

  @Test
  void aNumberIsItsOwnPoints() {
    var popularity = factor("consumerPopularity", FactorType.NUMBER, Map.of());

    assertThat(FactorPoints.of(popularity, fact("consumerPopularity", "7.5"))).isEqualTo(7.5);
  }

  @Test
  void thePartsOfABundleWeighAsOneFactor() {
    var model = RiskModel.of(RiskFactors.of(List.of(MFA, part("erasure"), part("access"))));

    var assessment =
        model.assess(
            List.of(fact("mfa", "false"), fact("erasure", "true"), fact("access", "true")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("5.0");
  }

  @Test
  void aBundleIsScaledByHowManyPartsHold() {
    var model =
        RiskModel.of(
            RiskFactors.of(
                List.of(MFA, part("erasure"), part("access"), part("object"), part("inform"))));

    var assessment =
        model.assess(
            List.of(
                fact("mfa", "true"),
                fact("erasure", "true"),
                fact("access", "false"),
                fact("object", "false"),
                fact("inform", "false")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("6.3");
  }

  @Test
  void anUnknownPartOfABundleIsNeverFalse() {
    var model = RiskModel.of(RiskFactors.of(List.of(part("erasure"), part("access"))));

    var assessment = model.assess(List.of(fact("erasure", "true")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("10.0");
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("0.5");
  }

  @Test
  void whatDoesNotApplyIsLeftOut() {
    var facts = List.of(fact("mfa", "true"), fact("saml", "notApplicable"));

    var assessment = MODEL.assess(facts);

    assertThat(assessment.rating().score()).isEqualByComparingTo("10.0");
    assertThat(part(assessment, RiskCategory.SECURITY).coverage()).isCloseTo(1, within(1e-9));
    assertThat(assessment.factors())
        .filteredOn(each -> each.factor().equals(SAML))
        .singleElement()
        .satisfies(each -> assertThat(each.points()).isNull());
  }

  @Test
  void whatDoesNotApplyCountsAgainstTheAppWhenTheSwitchIsOn() {
    var strict = MODEL.withWeights(Map.of("saml", new FactorWeight(Importance.VERY_HIGH, true)));

    var assessment = strict.assess(List.of(fact("mfa", "true"), fact("saml", "notApplicable")));

    assertThat(assessment.rating().score()).isEqualByComparingTo("2.0");
  }

  @Test
  void contributionsAddUpToTheScoreAndSharesToOne() {
    var assessment =
        MODEL.assess(List.of(fact("mfa", "true"), fact("saml", "false"), fact("iso27001", "true")));

    double sum =
        assessment.factors().stream()
            .map(each -> each.share().contribution())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(sum).isCloseTo(6.0, within(1e-9));
    assertThat(assessment.factors().stream().mapToDouble(each -> each.share().ofTotal()).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aSetScoreHoldsAndTheCoverageStaysWhatItIs() {
    var points = Points.of(List.of(fact("mfa", "true")), MODEL.factors());

    var rating = MODEL.rate(points, new BigDecimal("3.5"));

    assertThat(rating.score()).isEqualByComparingTo("3.5");
    assertThat(rating.coverage()).isEqualByComparingTo("0.10");
    assertThat(rating.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(rating.overridden()).isTrue();
  }

  @Test
  void levelsBeginAtTheirBorders() {
    var bands = RiskBands.SHIPPED;

    assertThat(bands.level(new BigDecimal("3.9"), BigDecimal.ONE)).isEqualTo(RiskLevel.HIGH);
    assertThat(bands.level(new BigDecimal("4.0"), BigDecimal.ONE)).isEqualTo(RiskLevel.MEDIUM);
    assertThat(bands.level(new BigDecimal("7.9"), BigDecimal.ONE)).isEqualTo(RiskLevel.MEDIUM);
    assertThat(bands.level(new BigDecimal("8.0"), BigDecimal.ONE)).isEqualTo(RiskLevel.LOW);
    assertThat(bands.level(null, BigDecimal.ZERO)).isEqualTo(RiskLevel.UNKNOWN);
  }

  @Test
  void aScoreThatRestsOnTooLittleHasNoLevel() {
    assertThat(RiskBands.SHIPPED.level(new BigDecimal("9.9"), new BigDecimal("0.09")))
        .isEqualTo(RiskLevel.UNKNOWN);
  }

  @Test
  void pointsAreKeptAsText() {
    var points =
        Points.of(
            List.of(fact("mfa", "true"), fact("saml", "notApplicable"), fact("itar", "false")),
            MODEL.factors());

    assertThat(Points.read(Points.write(points), MODEL.factors())).isEqualTo(points);
    assertThat(Points.read("gone:1.0,mfa:10.0", MODEL.factors())).hasSize(1);
  }

  private static CategoryAssessment part(Assessment assessment, RiskCategory category) {
    return assessment.categories().stream()
        .filter(each -> each.riskCategory() == category)
        .findFirst()
        .orElseThrow();
  }

  private static RiskFactor truth(String id, RiskCategory category, Importance importance) {
    return new RiskFactor(
        id, id, category, FactorType.BOOLEAN, true, importance, Map.of(), false, true, null);
  }

  private static RiskFactor part(String id) {
    return new RiskFactor(
        id,
        id,
        RiskCategory.SECURITY,
        FactorType.BOOLEAN,
        true,
        Importance.MEDIUM,
        Map.of(),
        false,
        true,
        "gdpr");
  }

  private static RiskFactor factor(String id, FactorType type, Map<String, Integer> values) {
    return new RiskFactor(
        id, id, RiskCategory.GENERAL, type, true, Importance.MEDIUM, values, true, false, null);
  }

  private static Fact fact(String factor, String value) {
    return new Fact(factor, value, "a test", LocalDate.of(2025, 6, 1));
  }
}
