package io.gnomon.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** What to write as {@code epoch} into a message. */
@ApplicationScoped
public class Epoch {

  private static final long FIRST = 1;

  private final Instance<FeedEpoch> feed;

  Epoch(Instance<FeedEpoch> feed) {
    this.feed = feed;
  }

  /** The feed's epoch. */
  public long current() {
    return feed.isResolvable() ? feed.get().current() : FIRST;
  }
}
