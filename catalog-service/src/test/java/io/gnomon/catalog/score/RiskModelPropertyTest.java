package io.gnomon.catalog.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.bundle.ShippedRiskModel;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.score.Points.FactorPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the model that ships, whatever is known of an app. */
class RiskModelPropertyTest {

  private static final RiskModel MODEL = ShippedRiskModel.MODEL;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final double TOLERANCE = 1e-9;
  private static final List<RiskFactor> SCORED =
      MODEL.factors().all().stream().filter(each -> MODEL.share(each) > 0).toList();

  /** An app: where its score starts, and what is known of it. */
  record App(PriorBasis basis, List<Fact> facts) {

    double score() {
      var sum = MODEL.sum(basis, Points.of(facts, MODEL.factors()));
      return scored(sum);
    }

    private static double scored(ScoreSum sum) {
      var whole = new Tally(0);
      for (var category : RiskCategory.values()) {
        whole.add(sum.tally(category));
      }
      return whole.score(sum.prior().score(), sum.prior().weight());
    }

    App with(RiskFactor factor, String value) {
      var more = new ArrayList<>(facts);
      more.removeIf(each -> each.factorId().equals(factor.id()));
      more.add(fact(factor, value));
      return new App(basis, more);
    }

    App without(RiskFactor factor) {
      return new App(
          basis, facts.stream().filter(each -> !each.factorId().equals(factor.id())).toList());
    }
  }

  @Property
  void aFurtherFactOfFullPointsNeverLowersTheScore(@ForAll("apps") App app, @ForAll int which) {
    var factors = SCORED.stream().filter(each -> points(each, best(each)) == 10).toList();
    var factor = factors.get(Math.floorMod(which, factors.size()));
    var before = app.without(factor);

    assertThat(before.with(factor, best(factor)).score())
        .isGreaterThanOrEqualTo(before.score() - TOLERANCE);
  }

  @Property
  void aFurtherFactWithoutPointsNeverRaisesTheScore(@ForAll("apps") App app, @ForAll int which) {
    var factors = SCORED.stream().filter(each -> points(each, worst(each)) == 0).toList();
    var factor = factors.get(Math.floorMod(which, factors.size()));
    var before = app.without(factor);

    assertThat(before.with(factor, worst(factor)).score())
        .isLessThanOrEqualTo(before.score() + TOLERANCE);
  }

  @Property
  void aBreachNeverRaisesTheScoreHoweverOldOrSmall(
      @ForAll("apps") App app, @ForAll @IntRange(min = 1980, max = 2026) int year) {
    var date = MODEL.factors().find("latestBreach").orElseThrow();
    var impact = MODEL.factors().find("breachImpact").orElseThrow();
    var before = app.without(date).without(impact);

    assertThat(before.with(date, year + "-01-01").score())
        .isLessThanOrEqualTo(before.score() + TOLERANCE);
    assertThat(before.with(impact, best(impact)).score())
        .isLessThanOrEqualTo(before.score() + TOLERANCE);
  }

  @Property
  void noWeakFactThatOneFeedAloneSaysMovesTheScoreOrTheCoverage(
      @ForAll("apps") App app, @ForAll int which, @ForAll boolean good) {
    var weak =
        SCORED.stream()
            .filter(each -> MODEL.share(each) < RiskModel.MIN_UNCONFIRMED_SHARE)
            .toList();
    var factor = weak.get(Math.floorMod(which, weak.size()));
    var before = app.without(factor);
    var more = new ArrayList<>(before.facts());
    more.add(fact(factor, good ? best(factor) : worst(factor)).unconfirmedOne());

    assertThat(weak).extracting(RiskFactor::id).contains("gdprRightToErasure");
    assertThat(rating(new App(app.basis(), more))).isEqualTo(rating(before));
    assertThat(Points.read(Points.write(points(more)), MODEL.factors())).isEqualTo(points(more));
  }

  private static List<Points> points(List<Fact> facts) {
    return Points.of(facts, MODEL.factors());
  }

  @Property
  void whatWasNotFoundSaysLessThanWhatIsMissing(@ForAll("apps") App app, @ForAll int which) {
    var factors =
        SCORED.stream().filter(each -> each.special().contains(RiskFactor.NOT_FOUND)).toList();
    var factor = factors.get(Math.floorMod(which, factors.size()));
    var before = app.without(factor);
    double notFound = before.with(factor, RiskFactor.NOT_FOUND).score();

    assertThat(notFound)
        .isLessThanOrEqualTo(before.score() + TOLERANCE)
        .isGreaterThanOrEqualTo(before.with(factor, worst(factor)).score() - TOLERANCE);
  }

  @Property
  void noFactAloneMakesMoreThanAThirdOfTheWayFromThePrior(
      @ForAll("bases") PriorBasis basis, @ForAll int which, @ForAll boolean good) {
    var factor = SCORED.get(Math.floorMod(which, SCORED.size()));
    var prior = MODEL.priors().of(basis).score();

    var moved = new App(basis, List.of()).with(factor, good ? best(factor) : worst(factor));

    double way = good ? 10 - prior : prior;
    assertThat(Math.abs(moved.score() - prior)).isLessThanOrEqualTo(way / 3 + TOLERANCE);
  }

  @Property
  void theOrderOfFactsDoesNotMatter(@ForAll("apps") App app, @ForAll long seed) {
    var shuffled = new ArrayList<>(app.facts());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(rating(new App(app.basis(), shuffled))).isEqualTo(rating(app));
  }

  @Property
  void priorAndContributionsAddUpToTheScore(@ForAll("apps") App app) {
    var assessment = MODEL.assess(app.basis(), app.facts());

    if (assessment.rating().score() == null) {
      assertThat(assessment.rating().risk()).isEqualTo(RiskLevel.UNKNOWN);
      assertThat(assessment.factors()).allMatch(each -> each.share().contribution() == null);
    } else {
      double sum =
          assessment.factors().stream()
              .map(each -> each.share().contribution())
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .sum();
      assertThat(RiskModel.rounded(assessment.prior().score() + sum, 1))
          .isEqualTo(assessment.rating().score());
    }
  }

  @Provide
  Arbitrary<PriorBasis> bases() {
    var priors = MODEL.priors();
    return Combinators.combine(
            Arbitraries.of(priors.categories().keySet()),
            Arbitraries.of("app", "consumerService", "retailBrand", "tracker"),
            Arbitraries.of(priors.kindsOfUse().keySet()).injectNull(0.7))
        .as(PriorBasis::new);
  }

  @Provide
  Arbitrary<App> apps() {
    var values = Arbitraries.maps(Arbitraries.of(SCORED), Arbitraries.integers());
    return Combinators.combine(bases(), values.ofMaxSize(40)).as(RiskModelPropertyTest::app);
  }

  private static App app(PriorBasis basis, Map<RiskFactor, Integer> values) {
    var facts = new ArrayList<Fact>();
    values.forEach(
        (factor, which) -> {
          var possible = new ArrayList<>(List.of(best(factor), worst(factor)));
          possible.addAll(factor.special());
          facts.add(fact(factor, possible.get(Math.floorMod(which, possible.size()))));
        });
    return new App(basis, facts);
  }

  private static Rating rating(App app) {
    return MODEL.rate(app.basis(), Points.of(app.facts(), MODEL.factors()));
  }

  private static Fact fact(RiskFactor factor, String value) {
    return new Fact(factor.id(), value, "a test", TODAY);
  }

  private static double points(RiskFactor factor, String value) {
    return FactorPoints.of(factor, fact(factor, value));
  }

  private static String best(RiskFactor factor) {
    return switch (factor.type()) {
      case BOOLEAN -> "true";
      case NUMBER -> "10";
      case DATE -> "1990-01-01";
      case YEAR -> "1990";
      case COUNTRIES -> "DE";
      default -> byPoints(factor, true);
    };
  }

  private static String worst(RiskFactor factor) {
    return switch (factor.type()) {
      case BOOLEAN -> "false";
      case NUMBER -> "0";
      case DATE -> TODAY.toString();
      case YEAR -> "2026";
      case COUNTRIES -> "RU";
      default -> byPoints(factor, false);
    };
  }

  private static String byPoints(RiskFactor factor, boolean best) {
    var byPoints = Map.Entry.<String, Integer>comparingByValue();
    return (best
            ? Collections.max(factor.values().entrySet(), byPoints)
            : Collections.min(factor.values().entrySet(), byPoints))
        .getKey();
  }
}
