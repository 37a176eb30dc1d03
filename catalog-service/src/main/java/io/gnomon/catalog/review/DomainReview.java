package io.gnomon.catalog.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.ReviewReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of a domain that a feed or a refresh added to an app.
 *
 * @param source the layer that brought the domain: bundle, or a feed
 * @param why added: the app existed without it; taken: the host belonged to another app; shared:
 *     different owners share the host; neverBlock: the host is on the never-block list
 * @param feeds the feeds that have the domain now
 * @param heldBy id of the other app that has the domain until this is accepted; absent if none has
 * @param decision absent while undecided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DomainReview(
    String id,
    ReviewedApp app,
    String domain,
    String source,
    ReviewReason why,
    DomainReviewState state,
    Instant proposedAt,
    List<String> feeds,
    @Nullable String heldBy,
    @Nullable ReviewDecision decision) {

  /** Whether the decision would change anything. */
  boolean differsFrom(DomainReviewState decided) {
    return state != decided || (decided == DomainReviewState.ACCEPTED && heldBy != null);
  }
}
