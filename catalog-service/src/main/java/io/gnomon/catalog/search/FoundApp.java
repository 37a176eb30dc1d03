package io.gnomon.catalog.search;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An app that a search finds.
 *
 * @param key what the list is sorted by
 */
public record FoundApp(
    String id,
    String name,
    @Nullable AppVendor vendor,
    String category,
    Origin origin,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    RiskLevel risk,
    boolean overridden,
    String key) {

  /**
   * Where an app comes from, and who meets it.
   *
   * @param layer curated and base ship with the service, feed was imported, custom was added by
   *     hand
   */
  public record Origin(AppLayer layer, AppKind kind) {}
}
