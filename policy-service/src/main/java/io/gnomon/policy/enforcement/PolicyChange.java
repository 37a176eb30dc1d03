package io.gnomon.policy.enforcement;

import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.indicator.TaggedApp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed, and the tags and indicators to plan again because of it.
 *
 * @param cause a sentence for the feed's history
 * @param tags the tags to plan for
 * @param present every indicator that may have to change
 * @param settings new settings for devices; null where they do not change
 */
public record PolicyChange(
    String cause,
    Collection<TaggedApp> tags,
    Collection<StoredIndicator> present,
    @Nullable FeedSettings settings) {

  /** A change of tags alone. */
  public static PolicyChange of(
      String cause, Collection<TaggedApp> tags, Collection<StoredIndicator> present) {
    return new PolicyChange(cause, tags, present, null);
  }

  /** A change of indicators that come from no tag. */
  public static PolicyChange of(String cause, Collection<StoredIndicator> present) {
    return new PolicyChange(cause, List.of(), present, null);
  }
}
