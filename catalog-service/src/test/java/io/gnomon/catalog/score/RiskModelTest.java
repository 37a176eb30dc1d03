package io.gnomon.catalog.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    assertThat(assessment.score()).isNull();
    assertThat(assessment.coverage()).isEqualByComparingTo("0");
    assertThat(assessment.factors()).hasSize(4).allMatch(each -> each.points() == null);
  }

  @Test
  void withinARiskCategoryImportanceWeighs() {
    var assessment = MODEL.assess(List.of(fact("mfa", "true"), fact("saml", "false")));

    assertThat(part(assessment, RiskCategory.SECURITY).score()).isCloseTo(2.0, within(1e-9));
    assertThat(assessment.score()).isEqualByComparingTo("2.0");
  }

  @Test
  void theRiskCategoriesCountAlikeWhateverIsInThem() {
    var assessment =
        MODEL.assess(List.of(fact("mfa", "true"), fact("saml", "false"), fact("iso27001", "true")));

    assertThat(assessment.score()).isEqualByComparingTo("6.0");
    assertThat(assessment.coverage()).isEqualByComparingTo("1");
  }

  @Test
  void theUnknownIsLeftOutOfTheScoreAndLowersTheCoverage() {
    var assessment = MODEL.assess(List.of(fact("mfa", "true"), fact("iso27001", "true")));

    assertThat(assessment.score()).isEqualByComparingTo("10.0");
    assertThat(part(assessment, RiskCategory.SECURITY).coverage()).isCloseTo(0.2, within(1e-9));
    assertThat(assessment.coverage()).isEqualByComparingTo("0.60");
  }

  @Test
  void anIgnoredFactorIsShownAndChangesNothing() {
    var assessment = MODEL.assess(List.of(fact("iso27001", "true"), fact("itar", "false")));

    assertThat(assessment.score()).isEqualByComparingTo("10.0");
    assertThat(assessment.factors())
        .filteredOn(each -> each.factor().equals(ITAR))
        .singleElement()
        .satisfies(each -> assertThat(each.points()).isEqualTo(0.0))
        .satisfies(each -> assertThat(each.weight()).isZero());
  }

  @Test
  void anIgnoredFactorAloneMakesNoScore() {
    assertThat(MODEL.assess(List.of(fact("itar", "false"))).score()).isNull();
  }

  @Test
  void anIgnoredRiskCategoryChangesNothing() {
    var importances = Map.of(RiskCategory.SECURITY, Importance.IGNORED);
    var model = new RiskModel(MODEL.factors(), importances);

    var assessment = model.assess(List.of(fact("mfa", "false"), fact("iso27001", "true")));

    assertThat(assessment.score()).isEqualByComparingTo("10.0");
    assertThat(assessment.coverage()).isEqualByComparingTo("1");
  }

  @Test
  void theScoreHasOneDecimal() {
    var a = truth("a", RiskCategory.LEGAL, Importance.MEDIUM);
    var b = truth("b", RiskCategory.LEGAL, Importance.MEDIUM);
    var c = truth("c", RiskCategory.LEGAL, Importance.MEDIUM);
    var model = RiskModel.of(RiskFactors.of(List.of(a, b, c)));

    var assessment =
        model.assess(List.of(fact("a", "true"), fact("b", "true"), fact("c", "false")));

    assertThat(assessment.score()).hasToString("6.7");
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

  private static CategoryAssessment part(Assessment assessment, RiskCategory category) {
    return assessment.categories().stream()
        .filter(each -> each.riskCategory() == category)
        .findFirst()
        .orElseThrow();
  }

  private static RiskFactor truth(String id, RiskCategory category, Importance importance) {
    return new RiskFactor(id, id, category, FactorType.BOOLEAN, true, importance, Map.of());
  }

  private static RiskFactor factor(String id, FactorType type, Map<String, Integer> values) {
    return new RiskFactor(id, id, RiskCategory.GENERAL, type, true, Importance.MEDIUM, values);
  }

  private static Fact fact(String factor, String value) {
    return new Fact(factor, value, "a test", LocalDate.of(2025, 6, 1));
  }
}
