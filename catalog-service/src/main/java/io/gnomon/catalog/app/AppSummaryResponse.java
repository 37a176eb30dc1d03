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
 */
record AppSummaryResponse(
    String id,
    String name,
    String vendor,
    String category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    List<AppDomainResponse> domains) {

  static AppSummaryResponse from(AppEntity row) {
    return new AppSummaryResponse(
        row.id,
        row.name,
        row.vendor,
        row.categoryId,
        row.score,
        row.coverage,
        row.domains.stream().map(DomainPart::response).toList());
  }
}
