package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app in a list.
 *
 * @param headquarters country codes (ISO 3166, two letters); absent when not known
 */
@Schema(name = "CloudAppSummary")
record AppSummaryResponse(
    String id,
    String name,
    @JsonUnwrapped AppVendor.Shown vendor,
    Category category,
    @JsonUnwrapped FoundApp.Origin origin,
    @Nullable List<String> headquarters,
    @JsonUnwrapped Risk risk,
    List<AppSummaryDomain> domains) {

  /**
   * How risky it is.
   *
   * @param score 0 (worst) to 10 (best); absent when the risk is unknown
   * @param coverage share of the score's weight that rests on known values, 0 to 1
   * @param riskLevel unknown when too little is known
   * @param overridden whether a person set the score
   */
  record Risk(
      @Nullable BigDecimal score, BigDecimal coverage, RiskLevel riskLevel, boolean overridden) {

    static Risk of(FoundApp app) {
      return new Risk(app.score(), app.coverage(), app.risk(), app.overridden());
    }
  }

  static AppSummaryResponse from(
      FoundApp app,
      Category category,
      @Nullable List<String> headquarters,
      List<AppSummaryDomain> domains) {
    return new AppSummaryResponse(
        app.id(),
        app.name(),
        AppVendor.Shown.of(app.vendor()),
        category,
        app.origin(),
        headquarters,
        Risk.of(app),
        domains);
  }
}
