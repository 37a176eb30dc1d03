package io.gnomon.policy;

/**
 * The epoch of the organisation's feed: raised after a backup was restored, so that messages made
 * since outrank those of the lost time. Implemented by the feed; without one it is 1.
 */
public interface FeedEpoch {

  /** The present epoch, read in the transaction of the caller. */
  long current();
}
