package io.gnomon.policy.feed.state;

import io.gnomon.policy.feed.log.FeedPosition;
import java.time.Instant;

/** The feed's current position. */
record FeedResponse(String organisation, long epoch, long revision, Instant at) {

  static FeedResponse of(String organisation, FeedPosition position) {
    return new FeedResponse(organisation, position.epoch(), position.revision(), position.at());
  }
}
