package io.gnomon.policy.feed.log;

import java.util.Set;

/** A compacted topic whose whole content is published again after the epoch was raised. */
public interface RepublishedTopic {

  /** The topic's name. */
  String topic();

  /**
   * Puts everything that exists into the outbox, in the caller's transaction, which has locked the
   * feed's head.
   *
   * @return the keys of all that exists; other keys of the topic get a tombstone
   */
  Set<String> publishAll(FeedPosition position);
}
