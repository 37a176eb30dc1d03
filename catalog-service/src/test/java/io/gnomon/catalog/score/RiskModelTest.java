package io.gnomon.catalog.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorScope;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactor.Scoring;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.Points.FactorPoints;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The arithmetic by small numbers: the four factors weigh 1 together, 0.1 and 0.4 in security, 0.5
 * in compliance, and the prior of 5 weighs 1, too, so that no fact is scaled down.
 */
class RiskModelTest {

  private static final RiskFactor MFA = truth("mfa", RiskCategory.SECURITY, Importance.MEDIUM);
  private static final RiskFactor SAML = truth("saml", RiskCategory.SECURITY, Importance.VERY_HIGH);
  private static final RiskFactor ISO = truth("iso27001", RiskCategory.COMPLIANCE, Importance.LOW);
  private static final RiskFactor ITAR = truth("itar", RiskCategory.COMPLIANCE, Importance.IGNORED);
  private static final PriorBasis CRM = new PriorBasis("crm", "app", null);
  private static final PriorBasis TORRENTS = new PriorBasis("crm", "app", "torrents");
  private static final RiskBands BANDS =
      new RiskBands(new BigDecimal("4.5"), new BigDecimal("7.5"), new BigDecimal("0.10"));
  private static final ShippedModel SHIPPED =
      new ShippedModel(
          BANDS,
          Map.of(),
          new Priors(
              1,
              Map.of("crm", 5.0),
              Map.of("consumerService", -1.0),
              Map.of("torrents", new UsePrior(0.5, 4, true), "tunnel", new UsePrior(3, 1, false))));
  private static final RiskModel MODEL = model(MFA, SAML, ISO, ITAR);

  @Test
  void anAppOfWhichNothingIsKnownHasNoScore() {
    var assessment = MODEL.assess(CRM, List.of());

    assertThat(assessment.rating().score()).isNull();
    assertThat(assessment.rating().risk()).isEqualTo(RiskLevel.UNKNOWN);
    assertThat(assessment.rating().coverage()).isEqualByComparingTo("0");
    assertThat(assessment.factors()).hasSize(4).allMatch(each -> each.points() == null);
  }

  @Test
  void anAppOfWhichTooLittleIsKnownHasNoScoreEither() {
    var strict = MODEL.withBands(new RiskBands(BANDS.highBelow(), BANDS.lowFrom(), percent(11)));

    var assessment = strict.assess(CRM, List.of(fact("mfa", "true")));

    assertThat(assessment.rating().coverage()).isEqualByComparingTo("0.10");
    assertThat(assessment.rating().score()).isNull();
    assertThat(assessment.categories()).allMatch(each -> each.score() == null);
    assertThat(assessment.factors()).allMatch(each -> each.share().contribution() == null);
  }

  @Test
  void aFactPullsTheScoreFromThePriorAsFarAsItWeighs() {
    // (1 * 5 + 0.4 * 10) / (1 + 0.4)
    assertThat(score(CRM, fact("saml", "true"))).isEqualByComparingTo("6.4");
    // (1 * 5 + 0.4 * 0) / (1 + 0.4)
    assertThat(score(CRM, fact("saml", "false"))).isEqualByComparingTo("3.6");
    // (1 * 5 + 0.1 * 10 + 0.5 * 10) / (1 + 0.1 + 0.5)
    assertThat(score(CRM, fact("mfa", "true"), fact("iso27001", "true")))
        .isEqualByComparingTo("6.9");
  }

  @Test
  void coverageIsTheKnownShareOfTheWeight() {
    var rating = rating(CRM, fact("mfa", "true"), fact("iso27001", "false"));

    assertThat(rating.coverage()).isEqualByComparingTo("0.60");
  }

  @Test
  void aKindMovesThePriorOfTheCategory() {
    var consumer = new PriorBasis("crm", "consumerService", null);

    assertThat(MODEL.priors().of(consumer).score()).isEqualTo(4);
    assertThat(score(consumer, fact("saml", "true"))).isLessThan(score(CRM, fact("saml", "true")));
  }

  @Test
  void aCategoryWithoutPriorHasThatOfOthers() {
    var other = new PriorBasis("made up", "app", null);

    assertThat(MODEL.priors().of(other).score()).isEqualTo(Priors.OF_OTHERS);
  }

  @Test
  void aKindOfUseThatSaysEnoughIsALevelByItself() {
    var rating = rating(TORRENTS);

    assertThat(rating.score()).isEqualByComparingTo("0.5");
    assertThat(rating.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(rating.coverage()).isEqualByComparingTo("0");
    assertThat(rating(new PriorBasis("crm", "app", "tunnel")).score()).isNull();
  }

  @Test
  void aKindOfUseWithMoreWeightIsHarderToLeave() {
    // (4 * 0.5 + 0.4 * 10) / (4 + 0.4)
    assertThat(score(TORRENTS, fact("saml", "true"))).isEqualByComparingTo("1.4");
  }

  @Test
  void aFactorMaySpeakAgainstMoreThanFor() {
    var login =
        new RiskFactor(
            "login",
            "login",
            RiskCategory.SECURITY,
            FactorType.BOOLEAN,
            new Scoring(Importance.MEDIUM, 0.0, 0.5),
            Map.of(),
            false,
            Set.of(),
            null,
            FactorScope.APP);
    var model = model(login);

    // Having it is expected and earns nothing; (1 * 5 + 0) / (1 + 0.5) for lacking it.
    assertThat(rating(model, CRM, fact("login", "true")).score()).isEqualByComparingTo("5.0");
    assertThat(rating(model, CRM, fact("login", "true")).coverage()).isEqualByComparingTo("1");
    assertThat(rating(model, CRM, fact("login", "false")).score()).isEqualByComparingTo("3.3");
  }

  @Test
  void oneFactMakesAtMostAThirdOfTheWay() {
    var alone = model(truth("only", RiskCategory.LEGAL, Importance.VERY_HIGH));

    assertThat(rating(alone, CRM, fact("only", "true")).score()).isEqualByComparingTo("6.7");
    assertThat(rating(alone, CRM, fact("only", "false")).score()).isEqualByComparingTo("3.3");
  }

  @Test
  void aCertificateThatWasNotFoundSaysLessThanOneThatIsMissing() {
    // (1 * 5 + 0) / (1 + 0.5 / 4)
    var rating = rating(CRM, fact("iso27001", "notFound"));

    assertThat(rating.score()).isEqualByComparingTo("4.4");
    assertThat(rating.coverage()).isEqualByComparingTo("0.13");
  }

  @Test
  void anIgnoredFactorIsShownAndChangesNothing() {
    var with = List.of(fact("iso27001", "true"), fact("itar", "false"));
    var assessment = MODEL.assess(CRM, with);

    assertThat(assessment.rating()).isEqualTo(rating(CRM, fact("iso27001", "true")));
    assertThat(assessment.factors())
        .filteredOn(each -> each.factor().equals(ITAR))
        .singleElement()
        .satisfies(each -> assertThat(each.points()).isEqualTo(0.0))
        .satisfies(each -> assertThat(each.share().weight()).isZero());
    assertThat(score(CRM, fact("itar", "false"))).isNull();
  }

  @Test
  void anIgnoredRiskCategoryChangesNothing() {
    var model = MODEL.withImportances(Map.of(RiskCategory.SECURITY, Importance.IGNORED));

    var rating = rating(model, CRM, fact("mfa", "false"), fact("iso27001", "true"));

    assertThat(rating).isEqualTo(rating(model, CRM, fact("iso27001", "true")));
    assertThat(rating.coverage()).isEqualByComparingTo("1");
  }

  @Test
  void anEnumEarnsThePointsOfItsValue() {
    var level = Map.of("high", 10, "moderate", 8, "notSupported", 0);
    var fedRamp = factor("fedRamp", FactorType.ENUM, level);

    assertThat(FactorPoints.of(fedRamp, fact("fedRamp", "moderate"))).isEqualTo(8);
    assertThat(FactorPoints.of(fedRamp, fact("fedRamp", "notSupported"))).isZero();
  }

  @Test
  void ofSeveralCountriesTheWorstCounts() {
    var seat = factor("headquarters", FactorType.COUNTRIES, Map.of("*", 5, "DE", 10, "RU", 0));

    assertThat(FactorPoints.of(seat, fact("headquarters", "DE"))).isEqualTo(10);
    assertThat(FactorPoints.of(seat, fact("headquarters", "DE BR"))).isEqualTo(5);
    assertThat(FactorPoints.of(seat, fact("headquarters", "DE RU"))).isZero();
  }

  @Test
  void ageEarnsPointsUntilItIsEnough() {
    var founded = factor("founded", FactorType.YEAR, Map.of());
    var domain = factor("domainRegistration", FactorType.DATE, Map.of());

    assertThat(FactorPoints.of(founded, fact("founded", "2007"))).isEqualTo(10);
    assertThat(FactorPoints.of(founded, fact("founded", "2021"))).isEqualTo(4.4);
    assertThat(FactorPoints.of(domain, fact("domainRegistration", "2024-06-01"))).isEqualTo(5);
    assertThat(FactorPoints.of(domain, fact("domainRegistration", "2023-05-01"))).isEqualTo(10);
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
  void thePartsOfABundleShareTheWeightOfOneFactor() {
    var model = model(MFA, part("erasure"), part("access"));

    assertThat(model.share(MFA)).isCloseTo(0.5, within(1e-9));
    assertThat(model.share(part("erasure"))).isCloseTo(0.25, within(1e-9));
    assertThat(rating(model, CRM, fact("erasure", "true")).coverage()).isEqualByComparingTo("0.25");
  }

  @Test
  void whatDoesNotApplyIsLeftOut() {
    var facts = List.of(fact("mfa", "true"), fact("saml", "notApplicable"));

    var assessment = MODEL.assess(CRM, facts);

    assertThat(assessment.rating().score()).isEqualTo(score(CRM, fact("mfa", "true")));
    assertThat(part(assessment, RiskCategory.SECURITY).coverage()).isCloseTo(1, within(1e-9));
    assertThat(assessment.factors())
        .filteredOn(each -> each.factor().equals(SAML))
        .singleElement()
        .satisfies(each -> assertThat(each.points()).isNull());
  }

  @Test
  void whatDoesNotApplyCountsAgainstTheAppWhenTheSwitchIsOn() {
    var strict = MODEL.withWeights(Map.of("saml", new FactorWeight(Importance.VERY_HIGH, true)));

    assertThat(rating(strict, CRM, fact("mfa", "true"), fact("saml", "notApplicable")))
        .isEqualTo(rating(strict, CRM, fact("mfa", "true"), fact("saml", "false")));
  }

  @Test
  void aSetScoreHoldsAndTheCoverageStaysWhatItIs() {
    var points = Points.of(List.of(fact("mfa", "true")), MODEL.factors());

    var rating = MODEL.rate(CRM, points, new BigDecimal("3.5"));

    assertThat(rating.score()).isEqualByComparingTo("3.5");
    assertThat(rating.coverage()).isEqualByComparingTo("0.10");
    assertThat(rating.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(rating.overridden()).isTrue();
  }

  @Test
  void levelsBeginAtTheirBorders() {
    assertThat(BANDS.level(new BigDecimal("4.4"))).isEqualTo(RiskLevel.HIGH);
    assertThat(BANDS.level(new BigDecimal("4.5"))).isEqualTo(RiskLevel.MEDIUM);
    assertThat(BANDS.level(new BigDecimal("7.4"))).isEqualTo(RiskLevel.MEDIUM);
    assertThat(BANDS.level(new BigDecimal("7.5"))).isEqualTo(RiskLevel.LOW);
  }

  @Test
  void pointsAreKeptAsText() {
    var points =
        Points.of(
            List.of(
                fact("mfa", "true"), fact("saml", "notApplicable"), fact("iso27001", "notFound")),
            MODEL.factors());

    assertThat(Points.read(Points.write(points), MODEL.factors())).isEqualTo(points);
    assertThat(Points.read("gone:1.0,mfa:10.0", MODEL.factors())).hasSize(1);
  }

  private static RiskModel model(RiskFactor... factors) {
    return RiskModel.of(RiskFactors.of(List.of(factors)), SHIPPED);
  }

  private static Rating rating(PriorBasis basis, Fact... facts) {
    return rating(MODEL, basis, facts);
  }

  private static Rating rating(RiskModel model, PriorBasis basis, Fact... facts) {
    return model.rate(basis, Points.of(List.of(facts), model.factors()));
  }

  private static @Nullable BigDecimal score(PriorBasis basis, Fact... facts) {
    return rating(basis, facts).score();
  }

  private static BigDecimal percent(int value) {
    return BigDecimal.valueOf(value, 2);
  }

  private static CategoryAssessment part(Assessment assessment, RiskCategory category) {
    return assessment.categories().stream()
        .filter(each -> each.riskCategory() == category)
        .findFirst()
        .orElseThrow();
  }

  private static RiskFactor truth(String id, RiskCategory category, Importance importance) {
    return new RiskFactor(
        id,
        id,
        category,
        FactorType.BOOLEAN,
        Scoring.of(importance),
        Map.of(),
        false,
        Set.of(RiskFactor.NOT_APPLICABLE, RiskFactor.NOT_FOUND),
        null,
        FactorScope.APP);
  }

  private static RiskFactor part(String id) {
    return new RiskFactor(
        id,
        id,
        RiskCategory.SECURITY,
        FactorType.BOOLEAN,
        Scoring.of(Importance.MEDIUM),
        Map.of(),
        false,
        Set.of(),
        "gdpr",
        FactorScope.APP);
  }

  private static RiskFactor factor(String id, FactorType type, Map<String, Integer> values) {
    return new RiskFactor(
        id,
        id,
        RiskCategory.GENERAL,
        type,
        Scoring.of(Importance.MEDIUM),
        values,
        true,
        Set.of(),
        null,
        FactorScope.APP);
  }

  private static Fact fact(String factor, String value) {
    return new Fact(factor, value, "a test", LocalDate.of(2025, 6, 1));
  }
}
