package io.gnomon.policy.feed.log;

import java.util.List;

/**
 * What a past revision touched: enough to merge deltas, whose values are always the current ones.
 */
public record FeedStep(long revision, boolean settingsChanged, List<String> changedIds) {

  public FeedStep {
    changedIds = List.copyOf(changedIds);
  }
}
