package io.gnomon.policy.feed;

import java.util.List;

/** What a past revision touched, enough to merge deltas: values are always those of now. */
public record FeedStep(long revision, boolean settingsChanged, List<String> changedIds) {

  public FeedStep {
    changedIds = List.copyOf(changedIds);
  }
}
