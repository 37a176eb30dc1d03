package io.gnomon.discovery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a device may send at once, and which times are accepted. */
@ConfigMapping(prefix = "gnomon.ingest")
interface IngestConfig {

  /** Bytes of a body, unpacked. */
  @WithDefault("4194304")
  int maxBytes();

  /** Bytes of the records that wait for the broker's acknowledgement; unpacked, unlike bodies. */
  @WithDefault("16777216")
  int maxUnacknowledgedBytes();

  /** How long a batch waits for room among the records that wait for the broker. */
  @WithDefault("2s")
  Duration maxWaitForBroker();

  /** Bodies that are unpacked and parsed at the same time, each of up to {@link #maxBytes}. */
  @WithDefault("4")
  int maxReaders();

  /** Lines of a body. */
  @WithDefault("4000")
  int maxLines();

  /** Age of a transaction. */
  @WithDefault("90d")
  Duration maxAge();

  /** How far the time of a transaction may be ahead of the clock of this service. */
  @WithDefault("1d")
  Duration maxAhead();
}
