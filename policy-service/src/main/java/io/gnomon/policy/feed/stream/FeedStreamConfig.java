package io.gnomon.policy.feed.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is pushed to devices. */
@ConfigMapping(prefix = "gnomon.feed")
interface FeedStreamConfig {

  /** Interval of the comments that keep an idle stream open. */
  @WithDefault("20s")
  Duration heartbeat();

  /**
   * A stream ends at this age, or up to a fifth earlier, so that devices are distributed over
   * replicas again.
   */
  @WithDefault("30m")
  Duration maxAge();

  /** A stream whose reader accepts nothing for so long is closed. */
  @WithDefault("30s")
  Duration slowReaderTimeout();

  /** Larger events are announced and fetched instead of pushed. */
  @WithDefault("16384")
  int maxPushBytes();

  /** How many devices should fetch an announced event per second. */
  @WithDefault("2000")
  int fetchesPerSecond();

  /** How many streams are open at most; further ones are refused with a Retry-After. */
  @WithDefault("150000")
  int maxStreams();

  /**
   * How many requests for changes are waiting or being answered at most; further ones are refused
   * with a Retry-After.
   */
  @WithDefault("10000")
  int maxChangesRequests();

  /**
   * How much memory the encoded messages of one state of the feed take at most. It should hold a
   * snapshot for each device group.
   */
  @WithDefault("64M")
  MemorySize maxFrameBytes();
}
