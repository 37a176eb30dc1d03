package io.gnomon.policy.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is followed and pushed. */
@ConfigMapping(prefix = "gnomon.feed")
public interface FeedConfig {

  /**
   * Pause between looks at the head in PostgreSQL, for what neither this process nor Kafka brought.
   */
  @WithDefault("2s")
  Duration lookInterval();

  /** Pause between comments that keep a silent stream open. */
  @WithDefault("20s")
  Duration heartbeat();

  /**
   * A stream ends at this age, or up to a fifth earlier, so that devices spread over replicas anew.
   */
  @WithDefault("30m")
  Duration maxAge();

  /** A reader that takes nothing for so long is dropped. */
  @WithDefault("30s")
  Duration slowReader();

  /** Larger events are announced and fetched instead of pushed. */
  @WithDefault("16384")
  int largestPush();

  /** How many devices shall fetch an announced event per second. */
  @WithDefault("2000")
  int fetchesPerSecond();
}
