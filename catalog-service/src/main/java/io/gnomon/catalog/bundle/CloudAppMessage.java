package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Rating;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app as the other services need it: contract {@code catalog/cloud-app.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudAppMessage(
    String id,
    String name,
    String vendor,
    String category,
    List<Domain> domains,
    @Nullable BigDecimal score,
    @Nullable BigDecimal coverage,
    long revision) {

  static final String TOPIC = "catalog.cloud-apps.v1";

  /** An app domain. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(String host, @Nullable String pathPrefix) {}

  static CloudAppMessage of(CloudApp app, Rating rating, long revision) {
    var score = rating.score();
    return new CloudAppMessage(
        app.id(),
        app.name(),
        app.vendor(),
        app.categoryId(),
        app.domains().stream()
            .map(each -> new Domain(each.host().value(), each.pathPrefix()))
            .toList(),
        score,
        score == null ? null : rating.coverage(),
        revision);
  }
}
