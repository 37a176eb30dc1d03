package io.gnomon.catalog.review;

import io.gnomon.catalog.merge.DomainReviewState;
import io.gnomon.kit.request.PlainText;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which reviews are listed. */
class DomainReviewFilter {

  @RestQuery("state")
  @DefaultValue("pending")
  @Parameter(description = "The state of the reviews.")
  DomainReviewState state = DomainReviewState.PENDING;

  @RestQuery("app")
  @PlainText
  @Parameter(description = "Id of the app.")
  @Nullable String app;

  @RestQuery("layer")
  @Parameter(description = "The layer that has the domain.")
  @Nullable ReviewLayer layer;

  /** The app that is asked for; null: all. */
  @Nullable String appId() {
    return app == null || app.isEmpty() ? null : app;
  }

  /** How the source's id begins; null: any. */
  @Nullable String sourcePrefix() {
    return layer == null ? null : layer.sourcePrefix();
  }
}
