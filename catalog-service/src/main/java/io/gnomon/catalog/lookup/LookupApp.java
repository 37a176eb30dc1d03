package io.gnomon.catalog.lookup;

import io.gnomon.catalog.app.CatalogSnapshotStore;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An app as a look-up shows it.
 *
 * @param score 0 (worst) to 10 (best); absent when nothing is known
 * @param coverage share of the score's weight that rests on known values, 0 to 1
 */
public record LookupApp(
    String id,
    String name,
    Category category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    RiskLevel riskLevel) {

  static LookupApp from(CatalogSnapshotStore.App app, Category category) {
    return new LookupApp(
        app.id(), app.name(), category, app.score(), app.coverage(), RiskLevel.of(app.risk()));
  }
}
