package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    @JsonUnwrapped FoundApp.Sort sort,
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
   * @param shared true where it is infrastructure that many owners share; absent otherwise
   * @param pendingReview true where no person has accepted it yet; absent otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(
      String host,
      @Nullable String pathPrefix,
      @Nullable Boolean shared,
      @Nullable Boolean pendingReview) {

    static Domain of(ResultSet row) throws SQLException {
      return new Domain(
          row.getString("host"),
          row.getString("path_prefix"),
          row.getBoolean("shared") ? true : null,
          row.getString("review").equals("PENDING") ? true : null);
    }
  }

  static AppSummaryResponse from(FoundApp app, List<Domain> domains) {
    return new AppSummaryResponse(
        app.id(),
        app.name(),
        app.vendor(),
        app.category(),
        app.sort(),
        app.score(),
        app.coverage(),
        app.risk(),
        app.overridden(),
        domains);
  }
}
