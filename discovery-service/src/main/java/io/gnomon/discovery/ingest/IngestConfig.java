package io.gnomon.discovery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a device may send at once, and which times are believed. */
@ConfigMapping(prefix = "gnomon.ingest")
interface IngestConfig {

  /** Bytes of a body, unpacked. */
  @WithDefault("4194304")
  int maxBytes();

  /** Lines of a body. */
  @WithDefault("4000")
  int maxLines();

  /** No transaction is older. */
  @WithDefault("90d")
  Duration oldest();

  /** No transaction is further ahead of our clock. */
  @WithDefault("1d")
  Duration ahead();
}
