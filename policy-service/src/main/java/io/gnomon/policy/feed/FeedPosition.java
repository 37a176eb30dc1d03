package io.gnomon.policy.feed;

import java.time.Instant;

/**
 * Where the feed is.
 *
 * @param epoch raised when a backup was restored
 * @param revision grows by one with every change, through all epochs
 * @param at when this revision was made
 */
public record FeedPosition(long epoch, long revision, Instant at) {

  /** Whether this is behind the other one. */
  public boolean isBehind(long otherEpoch, long otherRevision) {
    return epoch < otherEpoch || (epoch == otherEpoch && revision < otherRevision);
  }
}
