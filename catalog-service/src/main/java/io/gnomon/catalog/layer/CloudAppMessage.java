package io.gnomon.catalog.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.score.Rating;
import java.math.BigDecimal;
import java.util.List;
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
    @Nullable BigDecimal score,
    @Nullable BigDecimal coverage,
    long revision) {

  static final String TOPIC = "catalog.cloud-apps.v1";

  /** An app domain; a flag that does not hold is absent. */
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

  /** What the organisation alone says. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Local(List<String> ipRanges, List<String> excludedHosts) {}

  static CloudAppMessage of(CloudApp app, Rating rating, long revision) {
    var score = rating.score();
    return new CloudAppMessage(
        app.id(),
        app.name(),
        app.vendor(),
        app.categoryId(),
        app.kind(),
        app.domains().stream().map(Domain::from).toList(),
        new Local(app.local().ipRanges(), app.local().excludedHosts()),
        score,
        score == null ? null : rating.coverage(),
        revision);
  }
}
