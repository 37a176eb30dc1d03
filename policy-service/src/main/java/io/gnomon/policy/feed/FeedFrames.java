package io.gnomon.policy.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.devicegroup.GroupRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What devices are told at one state of the feed. What most of them need, the same for all of a
 * group, is encoded once and kept as long as the state is the present one.
 */
final class FeedFrames {

  private static final int MOST_KEPT = 256;
  private static final long ALL = -1;

  private final FeedState state;
  private final ObjectMapper json;
  private final Map<Key, FeedFrame> kept = new ConcurrentHashMap<>();

  FeedFrames(FeedState state, ObjectMapper json) {
    this.state = state;
    this.json = json;
  }

  private record Key(GroupRef group, long from) {}

  FeedState state() {
    return state;
  }

  /**
   * What a device of the group is told that has what the position says; a snapshot where that is
   * unknown.
   */
  FeedFrame from(@Nullable FeedPosition has, GroupRef group) {
    var key = new Key(group, reached(has));
    var frame = kept.get(key);
    if (frame == null) {
      frame = encode(event(key));
      if (kept.size() < MOST_KEPT) {
        kept.put(key, frame);
      }
    }
    return frame;
  }

  /** Says that there is something to fetch, within that time. */
  FeedFrame announce(long delayMs) {
    return encode(
        new FeedEvent.Announce(state.position().revision(), state.position().at(), delayMs));
  }

  private long reached(@Nullable FeedPosition has) {
    return has != null && has.epoch() == state.position().epoch() && state.reaches(has.revision())
        ? has.revision()
        : ALL;
  }

  private FeedEvent event(Key key) {
    return key.from() == ALL
        ? state.snapshot(key.group())
        : state.since(key.from(), key.group().id());
  }

  private FeedFrame encode(FeedEvent event) {
    try {
      var data = json.writeValueAsBytes(event);
      var cursor = event.cursor();
      return cursor == null
          ? FeedFrame.withoutId(event.name(), data)
          : FeedFrame.of(event.name(), cursor, data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + event.name(), e);
    }
  }
}
