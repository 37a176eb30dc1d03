package io.gnomon.policy.feed.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.indicator.Indicator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one revision changes.
 *
 * @param settings absent when they stay
 * @param upserts indicators that are new or changed
 * @param removals ids of indicators that no longer hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedPlan(
    @Nullable FeedSettings settings, List<Indicator> upserts, List<String> removals) {

  /** A revision that changes nothing on devices. */
  public static final FeedPlan NOTHING = new FeedPlan(null, List.of(), List.of());

  public FeedPlan {
    upserts = List.copyOf(upserts);
    removals = List.copyOf(removals);
  }

  /** Changed indicators alone. */
  public static FeedPlan of(List<Indicator> upserts, List<String> removals) {
    return new FeedPlan(null, upserts, removals);
  }

  /** The ids of all indicators that it touches. */
  public List<String> changedIds() {
    return Stream.concat(upserts.stream().map(Indicator::id), removals.stream()).toList();
  }
}
