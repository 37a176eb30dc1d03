package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Assessment;
import io.gnomon.catalog.score.FactorAssessment;
import io.gnomon.catalog.score.RiskModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps scores and counts true that documents name: those of the catalog and model that ship. */
class DocumentedScoresTest {

  private static final Path ROOT = Path.of("..");
  private static final double MAX_SCORE = 10;
  private static final RiskModel MODEL = ShippedRiskModel.MODEL;
  private static final Pattern DEMO_ROW =
      Pattern.compile("^ {3}(\\S.{0,22}?) {2,}(\\d+\\.\\d) ", Pattern.MULTILINE);
  private static final Pattern ENTRIES = Pattern.compile("([\\d,]+) entries");
  private static final Pattern SCORED =
      Pattern.compile("([\\d,]+) with enough facts for a risk score");
  private static final Pattern SCORED_PARTS =
      Pattern.compile(
          "([\\d,]+) apps have a score offline: of ([\\d,]+) enough is known .*, of ([\\d,]+) more"
              + " the kind of use is decisive");
  private static final int HUNDRED = 100;

  @Test
  void theReadmeTellsHowManyEntriesThereAre() throws IOException {
    var count = String.format(Locale.ROOT, "%,d", ShippedCatalog.APPS.size());

    assertThat(found(ENTRIES, Files.readString(ROOT.resolve("README.md"))))
        .hasSizeGreaterThan(1)
        .allMatch(each -> each.group(1).equals(count));
  }

  /** In hundreds, of which none too many. */
  @Test
  void readmeAndCatalogTellHowManyAppsHaveAScore() throws IOException {
    var ratings =
        ShippedCatalog.APPS.stream().map(app -> AssessedApp.of(app, MODEL, null).rating()).toList();
    var minCoverage = MODEL.bands().minCoverage();
    long scored = ratings.stream().filter(each -> each.score() != null).count();
    long known =
        ratings.stream().filter(each -> each.coverage().compareTo(minCoverage) >= 0).count();

    assertThat(found(SCORED, Files.readString(ROOT.resolve("README.md"))))
        .hasSizeGreaterThan(1)
        .allMatch(each -> each.group(1).equals(hundreds(scored)));
    assertThat(found(SCORED_PARTS, document("catalog.md")))
        .singleElement()
        .satisfies(
            each ->
                assertThat(List.of(each.group(1), each.group(2), each.group(3)))
                    .containsExactly(hundreds(scored), hundreds(known), hundreds(scored - known)));
  }

  @Test
  void theDemoShowsTheScoresOfTheCatalog() throws IOException {
    var demo = document("demo.md");
    var rows = found(DEMO_ROW, demo);
    var dropbox = assessed(app(each -> each.id().equals("dropbox"))).rating();

    assertThat(rows).hasSize(10);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(score(app(each -> each.name().startsWith(row.group(1)))))
                    .as(row.group(1))
                    .isEqualTo(row.group(2)));
    assertThat(demo)
        .contains(
            "score %s of 10, based on %d %% of the weight"
                .formatted(dropbox.score(), dropbox.coverage().movePointRight(2).intValue()));
  }

  @Test
  void theWorkedExampleIsWhatTheModelMakesOfLastPass() throws IOException {
    var assessment = assessed(app(each -> each.id().equals("lastpass")));
    var prior = assessment.prior();
    double speaksFor = assessment.factors().stream().mapToDouble(each -> mass(each, true)).sum();
    double against = assessment.factors().stream().mapToDouble(each -> mass(each, false)).sum();
    var rating = assessment.rating();

    assertThat(document("risk-model.md").replaceAll("\\s+", " "))
        .contains(
            text("prior %.1f, `K` %.2f.", prior.score(), prior.weight()),
            text("Known are %.0f %% of the weight", rating.coverage().doubleValue() * 100),
            text("weighs %.2f, what speaks against it %.2f:", speaksFor, against),
            text(
                "(%.2f * %.1f + 10 * %.2f) / (%.2f + %.2f + %.2f) = %s: %s,",
                prior.weight(),
                prior.score(),
                speaksFor,
                prior.weight(),
                speaksFor,
                against,
                Objects.requireNonNull(rating.score()),
                rating.risk().name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void theAppsThatDifferFromWhatAnOfficerExpectsHaveTheScoresThatAreNamed() throws IOException {
    var document = document("risk-model.md");

    for (var name : List.of("Okta", "DingTalk", "MEGA")) {
      assertThat(document)
          .containsPattern(
              "%s comes out [^(]*\\(%s\\)"
                  .formatted(name, score(app(each -> each.name().equals(name)))));
    }
  }

  /** What a fact weighs, by the arithmetic of the document. */
  private static double mass(FactorAssessment assessed, boolean speaksFor) {
    if (assessed.points() == null) {
      return 0;
    }
    double good = assessed.points() / MAX_SCORE;
    var effect = assessed.factor().effect();
    double pro = assessed.share().ofTotal() * effect.speaksFor() * good;
    double contra = assessed.share().ofTotal() * effect.speaksAgainst() * (1 - good);
    double scale = Math.min(1, MODEL.priors().weight() / 2 / (pro + contra));
    return (speaksFor ? pro : contra) * scale;
  }

  private static Assessment assessed(CloudApp app) {
    return MODEL.assess(app.priorBasis(), app.facts());
  }

  private static String score(CloudApp app) {
    return String.valueOf(assessed(app).rating().score());
  }

  /** The first one by id: a product before what its vendor sells beside it. */
  private static CloudApp app(Predicate<CloudApp> which) {
    return ShippedCatalog.APPS.stream()
        .filter(each -> each.vendor() != null)
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static String hundreds(long count) {
    return text("%,d", count / HUNDRED * HUNDRED);
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static String document(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(name));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, Objects.requireNonNull(values));
  }
}
