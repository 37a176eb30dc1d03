package io.gnomon.policy.feed.state;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what is in memory follows the database. */
@ConfigMapping(prefix = "gnomon.feed")
public interface FeedStateConfig {

  /**
   * Pause between comparisons with PostgreSQL, for revisions and groups of devices that neither
   * this process nor Kafka brought.
   */
  @WithDefault("2s")
  Duration checkInterval();

  /** Revisions that wait for one before them; the feed is loaded where there are more. */
  @WithDefault("1000")
  int maxWaitingRevisions();
}
