package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppSummaryResponse(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    String risk,
    boolean overridden,
    List<Domain> domains) {

  /**
   * An app domain.
   *
   * @param host it stands for its subdomains too
   * @param pathPrefix narrows the host to a part of its paths; absent: the whole host
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(String host, @Nullable String pathPrefix) {}

  static AppSummaryResponse from(FoundApp app, List<Domain> domains) {
    return new AppSummaryResponse(
        app.id(),
        app.name(),
        app.vendor(),
        app.category(),
        app.score(),
        app.coverage(),
        app.risk(),
        app.overridden(),
        domains);
  }
}
