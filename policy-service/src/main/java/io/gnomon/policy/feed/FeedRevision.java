package io.gnomon.policy.feed;

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
record FeedRevision(
    String organisation,
    long epoch,
    long revision,
    Instant at,
    String cause,
    @Nullable FeedSettings settings,
    List<Indicator> upserts,
    List<String> removals) {

  static final String TOPIC = "policy.feed-revisions.v1";

  private static final int LARGEST_RECORD = 600_000;
  private static final int NAMES_AND_ENUMS = 400;

  static FeedRevision of(String organisation, FeedPosition position, String cause, FeedPlan plan) {
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

  @JsonIgnore
  FeedPlan plan() {
    return new FeedPlan(settings, upserts, removals);
  }

  @JsonIgnore
  FeedPosition position() {
    return new FeedPosition(epoch, revision, at);
  }

  /**
   * Whether Kafka takes it as one record, by a generous estimate. Where it does not, the other
   * replicas see the gap and read the database.
   */
  boolean fitsIntoOneRecord() {
    long size = 20L * removals.size();
    for (var each : upserts) {
      var text = each.text();
      size += NAMES_AND_ENUMS + 3L * (each.value().length() + text.title().length());
      size += text.description() == null ? 0 : 3L * text.description().length();
      size += 24L * each.scope().groups().size();
    }
    return size < LARGEST_RECORD;
  }
}
