package io.gnomon.catalog.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.FactorWeight;
import io.gnomon.catalog.score.Priors;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.UsePrior;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
@TestTransaction
class StoredRiskModelTest {

  @Inject RiskModelReader reader;
  @Inject RiskModelRepository repository;

  @Test
  void whatANewerVersionAddsIsIgnored() {
    store(
        """
        {"added": 1, "riskCategories": {"legal": "high"},
          "factors": {"mfa": {"added": 1, "importance": "low", "notApplicableCounts": true}},
          "bands": {"added": 1, "highBelow": 3.5, "lowFrom": 7, "minCoverage": 0.2},
          "priors": {"added": 1, "weight": 0.5, "categories": {"crm": 5}, "kinds": {"app": 1},
            "kindsOfUse": {"torrents": {"added": 1, "score": 1, "weight": 2, "decisive": true}}}}
        """);

    assertThat(reader.settings())
        .isEqualTo(
            new ModelSettings(
                Map.of(RiskCategory.LEGAL, Importance.HIGH),
                Map.of("mfa", new FactorWeight(Importance.LOW, true)),
                new RiskBands(new BigDecimal("3.5"), new BigDecimal("7"), new BigDecimal("0.2")),
                new Priors(
                    0.5,
                    Map.of("crm", 5.0),
                    Map.of("app", 1.0),
                    Map.of("torrents", new UsePrior(1, 2, true)))));
  }

  private void store(String settings) {
    var row = new RiskModelEntity();
    row.version = repository.version() + 1;
    row.settings = settings;
    row.changedAt = Instant.now();
    row.changedBy = "admin@example.org";
    repository.persistAndFlush(row);
  }
}
