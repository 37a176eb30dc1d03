package io.gnomon.policy.enforcement;

import io.gnomon.policy.feed.FeedSettings;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.indicator.TaggedApp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed, and what has to be looked at because of it.
 *
 * @param cause a sentence for the feed's history
 * @param tags all tags that matter to the indicators looked at
 * @param present the indicators looked at
 * @param settings those that devices shall have from now on; null where they stay
 */
public record PolicyChange(
    String cause,
    Collection<TaggedApp> tags,
    Collection<StoredIndicator> present,
    @Nullable FeedSettings settings) {

  /** Of tags alone. */
  public static PolicyChange of(
      String cause, Collection<TaggedApp> tags, Collection<StoredIndicator> present) {
    return new PolicyChange(cause, tags, present, null);
  }

  /** Of indicators that come from no tag. */
  public static PolicyChange of(String cause, Collection<StoredIndicator> present) {
    return new PolicyChange(cause, List.of(), present, null);
  }
}
