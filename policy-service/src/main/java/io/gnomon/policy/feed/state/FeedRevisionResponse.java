package io.gnomon.policy.feed.state;

import io.gnomon.policy.feed.log.FeedLogEntry;
import java.time.Instant;

/**
 * A past revision of the feed.
 *
 * @param upserts how many indicators were new or changed
 * @param removals how many indicators ended
 */
record FeedRevisionResponse(
    long revision, long epoch, Instant at, String cause, int upserts, int removals) {

  static FeedRevisionResponse from(FeedLogEntry entry) {
    var position = entry.position();
    return new FeedRevisionResponse(
        position.revision(),
        position.epoch(),
        position.at(),
        entry.cause(),
        entry.upserts(),
        entry.removals());
  }
}
