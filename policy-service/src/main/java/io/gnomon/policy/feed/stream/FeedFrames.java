package io.gnomon.policy.feed.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import io.gnomon.kit.admission.ByteBound;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.state.FeedEvent;
import io.gnomon.policy.feed.state.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * The messages to devices at one state of the feed. Each is encoded once and cached as long as the
 * state is the current one, up to a number of bytes; the least used go first.
 */
final class FeedFrames {

  private static final long ALL = -1;

  private final FeedState state;
  private final ObjectMapper json;
  private final Cache<Key, FeedFrame> cache;

  FeedFrames(FeedState state, ObjectMapper json, long maxBytes) {
    this.state = state;
    this.json = json;
    this.cache = ByteBound.of(maxBytes, (Key key, FeedFrame frame) -> frame.size()).build();
  }

  private record Key(GroupRef group, long from) {}

  FeedState state() {
    return state;
  }

  /**
   * The message that brings a device of the group from that position to this state; a snapshot, the
   * same for all of the group, where no delta is offered from there.
   *
   * @param acknowledgeWithinMillis what the message tells the device, unless it exists already
   */
  FeedFrame from(@Nullable FeedPosition has, GroupRef group, long acknowledgeWithinMillis) {
    return cache.get(
        new Key(group, reached(has)), key -> encode(event(key, acknowledgeWithinMillis)));
  }

  /** Announces that there is something to fetch, within that time. */
  FeedFrame announce(long delayMs) {
    return encode(
        new FeedEvent.Announce(state.position().revision(), state.position().at(), delayMs));
  }

  /** Tells a device to connect again after that time. */
  FeedFrame drain(long delayMs) {
    return encode(new FeedEvent.Drain(delayMs));
  }

  /** How many bytes are cached. */
  long bytes() {
    return ByteBound.bytesIn(cache);
  }

  private long reached(@Nullable FeedPosition has) {
    return has != null
            && has.epoch() == state.position().epoch()
            && state.offersDelta(has.revision())
        ? has.revision()
        : ALL;
  }

  private FeedEvent event(Key key, long acknowledgeWithinMillis) {
    return key.from() == ALL
        ? state.snapshot(key.group(), acknowledgeWithinMillis)
        : state.since(key.from(), key.group().id(), acknowledgeWithinMillis);
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
