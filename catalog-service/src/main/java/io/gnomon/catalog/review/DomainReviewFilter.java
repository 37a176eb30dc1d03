package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.ReviewReason;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Arrays;
import java.util.List;
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
  @Size(max = 200)
  @Parameter(description = "Id of the app.")
  @Nullable String app;

  @RestQuery("layer")
  @Parameter(description = "The layer that has the domain.")
  @Nullable ReviewLayer layer;

  @RestQuery("feed")
  @PlainText
  @Size(max = 100)
  @Parameter(description = "Id of the catalog feed that brought the domain.")
  @Nullable String feed;

  @RestQuery("why")
  @Parameter(description = "Why the domain needs a review.")
  @Nullable ReviewReason why;

  /** The filter that a request to decide matching reviews describes. */
  static DomainReviewFilter of(DecideMatchingReviewsRequest request) {
    var filter = new DomainReviewFilter();
    filter.state = request.stateOrPending();
    filter.app = request.app();
    filter.layer = request.layer();
    filter.feed = request.feed();
    filter.why = request.why();
    return filter;
  }

  /** The app, how the source's id begins, the source and the reason; null: any. */
  List<@Nullable String> texts() {
    return Arrays.asList(
        app == null || app.isEmpty() ? null : app,
        layer == null ? null : layer.sourcePrefix(),
        feed == null || feed.isEmpty() ? null : ReviewLayer.FEED.sourcePrefix() + feed,
        why == null ? null : why.text());
  }
}
