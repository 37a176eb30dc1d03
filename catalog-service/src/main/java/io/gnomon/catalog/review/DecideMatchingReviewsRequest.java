package io.gnomon.catalog.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.ReviewReason;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the domains that match, the oldest first, up to a limit.
 *
 * @param app id of the app
 * @param layer that has the domain
 * @param feed id of the catalog feed that brought the domain
 * @param why the reason for the review
 * @param state pending (the default) or agreed
 * @param limit how many are decided at once; 1,000 without it
 * @param takeOver whether other apps that have an accepted domain lose it; without it such domains
 *     are passed over
 * @param reason for the audit
 */
record DecideMatchingReviewsRequest(
    @Nullable @PlainText @Size(max = 200) String app,
    @Nullable ReviewLayer layer,
    @Nullable @PlainText @Size(max = 100) String feed,
    @Nullable ReviewReason why,
    @Nullable DomainReviewState state,
    @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
    @Nullable Boolean takeOver,
    @Nullable @PlainText @Size(max = 1_000) String reason) {

  static final int MAX_LIMIT = 1_000;

  @JsonIgnore
  @AssertTrue(message = "must be pending or agreed")
  boolean isStateUndecided() {
    return stateOrPending() == DomainReviewState.PENDING
        || stateOrPending() == DomainReviewState.AGREED;
  }

  @JsonIgnore
  @AssertTrue(message = "must name at least one of app, layer, feed, why")
  boolean isFilterGiven() {
    return Stream.of(app, layer, feed, why).anyMatch(Objects::nonNull);
  }

  DomainReviewState stateOrPending() {
    return Objects.requireNonNullElse(state, DomainReviewState.PENDING);
  }

  int limitOrMax() {
    return Objects.requireNonNullElse(limit, MAX_LIMIT);
  }

  DecideDomainReviewRequest decision() {
    return new DecideDomainReviewRequest(takeOver, reason);
  }
}
