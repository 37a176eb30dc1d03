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

  /**
   * Bytes, packed, of all bodies that are being read or wait for the broker; what comes beyond is
   * to come again.
   */
  @WithDefault("33554432")
  long heldBytes();

  /** So long a body may take to arrive. */
  @WithDefault("30s")
  Duration arrival();

  /** Bodies that are unpacked and read at once, each of up to {@link #maxBytes}. */
  @WithDefault("4")
  int readers();

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
