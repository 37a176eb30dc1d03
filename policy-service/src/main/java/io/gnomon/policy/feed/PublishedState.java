package io.gnomon.policy.feed;

import java.util.Set;

/**
 * A kind of state that others read from a compacted topic, and that is published anew after the
 * epoch was raised.
 */
public interface PublishedState {

  /** The topic. */
  String topic();

  /**
   * Puts everything there is into the outbox, in the caller's transaction, which holds the head.
   *
   * @return the keys of all that exists; what else the topic knows is gone
   */
  Set<String> publishAll(FeedPosition position);
}
