package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app in a list.
 *
 * @param category its id
 * @param score 0 (worst) to 10 (best); absent when the risk is unknown
 * @param coverage share of the score's weight that rests on known values, 0 to 1
 * @param risk unknown when too little is known
 * @param overridden whether a person set the score
 */
@Schema(name = "CloudAppSummary")
record AppSummaryResponse(
    String id,
    String name,
    @JsonUnwrapped AppVendor.Shown vendor,
    String category,
    @JsonUnwrapped FoundApp.Origin origin,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    RiskLevel risk,
    boolean overridden,
    List<AppSummaryDomain> domains) {

  static AppSummaryResponse from(FoundApp app, List<AppSummaryDomain> domains) {
    return new AppSummaryResponse(
        app.id(),
        app.name(),
        AppVendor.Shown.of(app.vendor()),
        app.category(),
        app.origin(),
        app.score(),
        app.coverage(),
        app.risk(),
        app.overridden(),
        domains);
  }
}
