package io.gnomon.policy.feed.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.state.FeedEvent;
import io.gnomon.policy.feed.state.FeedState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages to devices at one state of the feed. Those that many devices of a group get are
 * encoded once and cached as long as the state is the current one.
 */
final class FeedFrames {

  private static final int MAX_CACHED = 256;
  private static final long ALL = -1;

  private final FeedState state;
  private final ObjectMapper json;
  private final Map<Key, FeedFrame> cache = new ConcurrentHashMap<>();

  FeedFrames(FeedState state, ObjectMapper json) {
    this.state = state;
    this.json = json;
  }

  private record Key(GroupRef group, long from) {}

  FeedState state() {
    return state;
  }

  /**
   * The message that brings a device of the group from that position to this state; a snapshot
   * where the position is unknown.
   */
  FeedFrame from(@Nullable FeedPosition has, GroupRef group) {
    var key = new Key(group, reached(has));
    var frame = cache.get(key);
    if (frame == null) {
      frame = encode(event(key));
      if (cache.size() < MAX_CACHED) {
        cache.put(key, frame);
      }
    }
    return frame;
  }

  /** Announces that there is something to fetch, within that time. */
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
