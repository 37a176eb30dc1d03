package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.score.RiskModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

  private static final CatalogFiles FILES = CatalogFiles.bundled();
  private static final List<AssessedApp> BUNDLED = assessed(FILES);
  private static final Map<String, String> STORED = hashes(BUNDLED);

  @Test
  void theSameCatalogChangesNothing() {
    var plan = ImportPlan.compare(STORED, assessed(FILES));

    assertThat(plan.changed()).isEmpty();
    assertThat(plan.removed()).isEmpty();
  }

  @Test
  void anEmptyDatabaseGetsEverything() {
    assertThat(ImportPlan.compare(Map.of(), BUNDLED).changed()).isEqualTo(BUNDLED);
  }

  @Test
  void whatIsNoLongerThereIsRemoved() {
    var without = BUNDLED.stream().filter(app -> !app.id().equals("box")).toList();

    var plan = ImportPlan.compare(STORED, without);

    assertThat(plan.removed()).containsExactly("box");
    assertThat(plan.changed()).isEmpty();
  }

  @Test
  void onlyTheChangedAppIsChanged() {
    var other = CatalogFixtures.renamed(FILES, "box", "Box Inc");

    var plan = ImportPlan.compare(STORED, assessed(other));

    assertThat(plan.changedIds()).containsExactly("box");
  }

  @Test
  void theHashOfTheFilesKnowsEachOfThem() {
    assertThat(CatalogFiles.bundled().hash()).isEqualTo(FILES.hash());
    assertThat(CatalogFixtures.renamed(FILES, "box", "Box Inc").hash()).isNotEqualTo(FILES.hash());
    assertThat(FILES.without("apps/box.yaml").hash()).isNotEqualTo(FILES.hash());
  }

  private static List<AssessedApp> assessed(CatalogFiles files) {
    var bundle = CatalogBundle.read(files);
    return bundle.assessed(RiskModel.of(bundle.factors()), Map.of());
  }

  private static Map<String, String> hashes(List<AssessedApp> apps) {
    return apps.stream().collect(Collectors.toMap(AssessedApp::id, AssessedApp::hash));
  }
}
