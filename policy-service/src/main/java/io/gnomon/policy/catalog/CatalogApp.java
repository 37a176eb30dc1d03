package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code catalog/cloud-app.v1} of the contracts that tagging needs.
 *
 * @param excludedHosts hosts below its domains that are not the app
 * @param score 0 (worst) to 10 (best); absent where the risk is unknown
 * @param coverage share of the score's weight that rests on known values, 0 to 1; absent without a
 *     score
 * @param epoch raised when the catalog was restored from a backup; absent in a message: 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogApp(
    String id,
    String name,
    List<CatalogDomain> domains,
    List<String> excludedHosts,
    @Nullable BigDecimal score,
    @Nullable BigDecimal coverage,
    RiskLevel riskLevel,
    long epoch,
    long revision) {

  private static final long FIRST_EPOCH = 1;

  public CatalogApp {
    domains = List.copyOf(domains);
    excludedHosts = List.copyOf(Objects.requireNonNullElse(excludedHosts, List.of()));
    riskLevel = Objects.requireNonNullElse(riskLevel, RiskLevel.UNKNOWN);
    score = riskLevel == RiskLevel.UNKNOWN ? null : score;
    coverage = score == null ? null : coverage;
    epoch = Math.max(FIRST_EPOCH, epoch);
  }

  /** One of the first epoch of which nothing is excluded and whose risk is unknown. */
  public CatalogApp(String id, String name, List<CatalogDomain> domains, long revision) {
    this(id, name, domains, List.of(), null, null, RiskLevel.UNKNOWN, FIRST_EPOCH, revision);
  }
}
