package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app in an export.
 *
 * @param domains host and path in one
 * @param factors what is known, by risk factor: truths, numbers, texts, lists of texts
 */
@Schema(name = "ExportedCloudApp")
record ExportedAppResponse(
    String id,
    String name,
    @Nullable String vendor,
    Category category,
    @JsonUnwrapped FoundApp.Origin origin,
    RiskLevel riskLevel,
    @Nullable BigDecimal score,
    @JsonUnwrapped Basis basis,
    List<String> domains,
    Map<String, Object> factors) {

  /** What the score rests on. */
  record Basis(BigDecimal coverage, boolean overridden) {}
}
