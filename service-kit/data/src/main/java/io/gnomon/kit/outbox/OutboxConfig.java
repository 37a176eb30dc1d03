package io.gnomon.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "gnomon.outbox")
public interface OutboxConfig {

  /** Messages published together. */
  @WithDefault("500")
  int batchSize();

  /** Pause between two polls for messages of other processes. */
  @WithDefault("500ms")
  Duration pollInterval();

  /** Longest pause after a failure; pauses grow up to it, with jitter. */
  @WithDefault("5s")
  Duration maxBackoff();
}
