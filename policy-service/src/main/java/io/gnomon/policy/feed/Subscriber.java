package io.gnomon.policy.feed;

import io.gnomon.policy.devicegroup.GroupRef;
import org.jspecify.annotations.Nullable;

/**
 * A device that asks for the feed.
 *
 * @param has what it has according to its cursor; null where that is unknown here
 */
record Subscriber(String deviceId, GroupRef group, @Nullable FeedPosition has) {

  /** With what the cursor says, if the feed can go on from there. */
  static Subscriber of(String deviceId, GroupRef group, @Nullable String cursor, FeedState state) {
    var at = state.position().at();
    return new Subscriber(
        deviceId,
        group,
        FeedCursor.decode(cursor)
            .filter(known -> state.reaches(known, group.id()))
            .map(known -> new FeedPosition(known.epoch(), known.revision(), at))
            .orElse(null));
  }
}
