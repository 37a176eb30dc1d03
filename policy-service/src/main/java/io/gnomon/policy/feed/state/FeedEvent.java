package io.gnomon.policy.feed.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message to a device, as in the agent protocol. */
public sealed interface FeedEvent {

  /** The event's name in the stream. */
  String name();

  /** What the device sends to continue from here; null where its cursor stays. */
  @Nullable String cursor();

  /**
   * Replaces all that the device has.
   *
   * @param acknowledgeWithinMs the device acknowledges after a random part of it
   */
  record Snapshot(
      String cursor,
      long revision,
      Instant at,
      long acknowledgeWithinMs,
      GroupRef group,
      FeedSettings settings,
      List<Indicator> indicators)
      implements FeedEvent {

    @Override
    public String name() {
      return "snapshot";
    }
  }

  /**
   * What changed; the device applies removals, then upserts.
   *
   * @param acknowledgeWithinMs the device acknowledges after a random part of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delta(
      String cursor,
      long revision,
      Instant at,
      long acknowledgeWithinMs,
      @Nullable FeedSettings settings,
      List<Indicator> upserts,
      List<String> removals)
      implements FeedEvent {

    @Override
    public String name() {
      return "delta";
    }
  }

  /**
   * There is more than fits into a stream; the device fetches it after a random part of the delay.
   */
  record Announce(long revision, Instant at, long delayMs) implements FeedEvent {

    @Override
    public String name() {
      return "announce";
    }

    @Override
    @JsonIgnore
    public @Nullable String cursor() {
      return null;
    }
  }

  /** This process is about to end; the device connects again after the delay. */
  record Drain(long delayMs) implements FeedEvent {

    @Override
    public String name() {
      return "drain";
    }

    @Override
    @JsonIgnore
    public @Nullable String cursor() {
      return null;
    }
  }
}
