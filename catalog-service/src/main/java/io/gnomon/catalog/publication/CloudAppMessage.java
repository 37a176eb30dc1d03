package io.gnomon.catalog.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.RatedAppStore.RatedApp;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app as the other services need it: contract {@code catalog/cloud-app.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudAppMessage(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    AppKind kind,
    List<Domain> domains,
    @JsonUnwrapped Local local,
    @JsonUnwrapped Risk risk,
    @JsonUnwrapped Version version) {

  static final String TOPIC = "catalog.cloud-apps.v1";

  /** An app domain; a flag that is not set is absent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(
      String host,
      @Nullable String pathPrefix,
      @Nullable Boolean shared,
      @Nullable Boolean pendingReview,
      @Nullable Boolean reviewed) {

    static Domain from(ListedDomain domain) {
      return new Domain(
          domain.host().value(),
          domain.pathPrefix(),
          domain.shared() ? true : null,
          domain.pendingReview() ? true : null,
          domain.reviewed() ? true : null);
    }
  }

  /** What only the organisation says. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Local(List<String> ipRanges, List<String> excludedHosts) {}

  /**
   * How risky it is, and what is known of it.
   *
   * @param score absent when nothing is known, and so is the coverage
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Risk(
      @Nullable BigDecimal score,
      @Nullable BigDecimal coverage,
      RiskLevel riskLevel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> factors) {

    static Risk of(Rating rating, Map<String, Object> factors) {
      var score = rating.score();
      return new Risk(score, score == null ? null : rating.coverage(), rating.risk(), factors);
    }
  }

  /**
   * Which of two messages of an app is the newer one.
   *
   * @param epoch absent in the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(@Nullable Long epoch, long revision) {

    static Version of(long epoch, long revision) {
      return new Version(epoch == EpochEntity.FIRST ? null : epoch, revision);
    }
  }

  static CloudAppMessage of(RatedApp rated, Map<String, Object> factors, long epoch) {
    var app = rated.app();
    return new CloudAppMessage(
        app.id(),
        app.name(),
        AppVendor.Shown.of(app.vendor()).vendor(),
        app.categoryId(),
        app.kind(),
        app.domains().stream().map(Domain::from).toList(),
        new Local(app.local().ipRanges(), app.local().excludedHosts()),
        Risk.of(rated.rating(), factors),
        Version.of(epoch, rated.revision()));
  }
}
