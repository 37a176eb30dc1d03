package io.gnomon.policy.feed.stream;

import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.state.FeedCursor;
import io.gnomon.policy.feed.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * A device that asks for the feed.
 *
 * @param has its position according to its cursor; null where no delta can be made from there
 */
record Subscriber(String deviceId, GroupRef group, @Nullable FeedPosition has) {

  /** At the cursor's position, if a delta can be made from there. */
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
