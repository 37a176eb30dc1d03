package io.gnomon.catalog.app;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app in a list.
 *
 * @param category its id
 * @param score 0 (worst) to 10 (best); absent when nothing is known
 * @param coverage share of the score's weight that rests on known values, 0 to 1
 * @param risk high, medium, low; unknown when there is no score or it rests on too little
 * @param overridden whether somebody set the score
 */
record AppSummaryResponse(
    String id,
    String name,
    String vendor,
    String category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    String risk,
    boolean overridden,
    List<AppDomainResponse> domains) {

  static AppSummaryResponse from(AppEntity row) {
    return new AppSummaryResponse(
        row.id,
        row.name,
        row.vendor,
        row.categoryId,
        row.score,
        row.coverage,
        row.risk,
        row.overridden,
        row.domains.stream().map(DomainPart::response).toList());
  }
}
