package io.gnomon.catalog.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.layer.DomainProposal.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain that somebody has to look at, or has.
 *
 * @param source who brings it: bundle, or a feed
 * @param why added: the app was there without it; taken: the host has been another app's; shared:
 *     strangers share the host; neverBlock: devices need the host to live
 * @param heldBy id of the other app whose the host is until this is accepted; absent when it is no
 *     other's
 * @param decision absent while it is pending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DomainReview(
    String id,
    App app,
    String domain,
    String source,
    Why why,
    ReviewState state,
    Instant proposedAt,
    @Nullable String heldBy,
    @Nullable Decision decision) {

  /** The app that the domain is said to be of. */
  record App(String id, String name) {}

  /** Who decided, and when. */
  record Decision(Instant at, String by) {}
}
