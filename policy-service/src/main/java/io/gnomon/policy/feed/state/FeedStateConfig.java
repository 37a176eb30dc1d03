package io.gnomon.policy.feed.state;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the state in memory follows the database. */
@ConfigMapping(prefix = "gnomon.feed")
interface FeedStateConfig {

  /**
   * Pause between comparisons with the head in PostgreSQL, for revisions that neither this process
   * nor Kafka brought.
   */
  @WithDefault("2s")
  Duration checkInterval();
}
