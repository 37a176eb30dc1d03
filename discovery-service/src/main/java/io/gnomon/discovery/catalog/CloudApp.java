package io.gnomon.discovery.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cloud app as the catalog has it now.
 *
 * @param score 0 (worst) to 10 (best); absent where the risk is unknown
 * @param coverage share of the weight of the risk factors that rests on known values, 0 to 1;
 *     absent without a score
 */
public record CloudApp(
    String id,
    String name,
    @Nullable String vendor,
    @Nullable String category,
    AppKind kind,
    @Nullable BigDecimal score,
    @Nullable BigDecimal coverage,
    RiskLevel riskLevel) {

  /** Where the risk is unknown there is no score, whatever a message of another version said. */
  public CloudApp {
    score = riskLevel == RiskLevel.UNKNOWN ? null : score;
    coverage = score == null ? null : coverage;
  }

  /** An app that is no longer in the catalog: only its id is known. */
  public static CloudApp unknown(String id) {
    return new CloudApp(id, id, null, null, AppKind.APP, null, null, RiskLevel.UNKNOWN);
  }
}
