package io.gnomon.policy;

/**
 * The epoch of the organisation's feed, for the {@code epoch} of messages: raised after a backup
 * was restored, so that messages written since take precedence over those of the lost time.
 * Implemented by the feed's log.
 */
public interface FeedEpoch {

  /** The current epoch, read in the transaction of the caller. */
  long current();
}
