package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.score.RiskBands;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Borders of risk levels; what is absent is as shipped. */
record RiskBandsRequest(
    @Nullable BigDecimal highBelow,
    @Nullable BigDecimal lowFrom,
    @Nullable BigDecimal minCoverage) {

  RiskBands over(RiskBands shipped) {
    return new RiskBands(
        highBelow == null ? shipped.highBelow() : highBelow,
        lowFrom == null ? shipped.lowFrom() : lowFrom,
        minCoverage == null ? shipped.minCoverage() : minCoverage);
  }
}
