package io.gnomon.policy.feed.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the feed, written as {@code policy/feed-revision.v1} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedRevision(
    String organisation,
    long epoch,
    long revision,
    Instant at,
    String cause,
    @Nullable FeedSettings settings,
    List<Indicator> upserts,
    List<String> removals) {

  public static final String TOPIC = "policy.feed-revisions.v1";

  /** Makes a plan the next revision. */
  public static FeedRevision of(
      String organisation, FeedPosition position, String cause, FeedPlan plan) {
    return new FeedRevision(
        organisation,
        position.epoch(),
        position.revision(),
        position.at(),
        cause,
        plan.settings(),
        plan.upserts(),
        plan.removals());
  }

  /** What it changes. */
  @JsonIgnore
  public FeedPlan plan() {
    return new FeedPlan(settings, upserts, removals);
  }

  /** Where the feed is after it. */
  @JsonIgnore
  public FeedPosition position() {
    return new FeedPosition(epoch, revision, at);
  }
}
