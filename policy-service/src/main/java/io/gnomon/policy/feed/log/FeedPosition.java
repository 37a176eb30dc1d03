package io.gnomon.policy.feed.log;

import java.time.Instant;

/**
 * Where the feed is.
 *
 * @param epoch raised when a backup was restored
 * @param revision grows by one with every change, through all epochs
 * @param at when this revision was made
 */
public record FeedPosition(long epoch, long revision, Instant at) {

  /** Whether this is an earlier position than the other one. */
  public boolean isBehind(FeedPosition other) {
    return epoch < other.epoch || (epoch == other.epoch && revision < other.revision);
  }
}
