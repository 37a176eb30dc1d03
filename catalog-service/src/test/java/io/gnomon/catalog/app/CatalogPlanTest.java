package io.gnomon.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogPlanTest {

  @Test
  void theSameCatalogChangesNothing() {
    var plan =
        CatalogPlan.compare(
            Map.of("box", "1", "slack", "1"), List.of(app("box", "1"), app("slack", "1")));

    assertThat(plan.change().isEmpty()).isTrue();
  }

  @Test
  void anEmptyDatabaseGetsEverything() {
    var plan = CatalogPlan.compare(Map.of(), List.of(app("box", "1"), app("slack", "1")));

    assertThat(plan.change())
        .isEqualTo(new CatalogChange(List.of("box", "slack"), List.of(), List.of()));
  }

  @Test
  void whatIsNoLongerThereIsRemoved() {
    var plan = CatalogPlan.compare(Map.of("box", "1", "slack", "1"), List.of(app("slack", "1")));

    assertThat(plan.change()).isEqualTo(new CatalogChange(List.of(), List.of(), List.of("box")));
  }

  @Test
  void onlyTheChangedAppIsChanged() {
    var plan =
        CatalogPlan.compare(
            Map.of("box", "1", "slack", "1"), List.of(app("box", "2"), app("slack", "1")));

    assertThat(plan.change()).isEqualTo(new CatalogChange(List.of(), List.of("box"), List.of()));
  }

  private static AssessedApp app(String id, String hash) {
    return new AssessedApp(
        new CloudApp(
            id,
            id,
            null,
            "crm",
            AppLayer.CURATED,
            AppKind.APP,
            List.of(),
            List.of(),
            new LocalPart(List.of(), List.of()),
            List.of()),
        List.of(),
        new Rating(null, BigDecimal.ZERO, RiskLevel.UNKNOWN, false),
        hash);
  }
}
