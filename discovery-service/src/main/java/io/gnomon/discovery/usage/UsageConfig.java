package io.gnomon.discovery.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory counting takes. */
@ConfigMapping(prefix = "gnomon.usage")
public interface UsageConfig {

  /**
   * Bytes, estimated, of the transactions that are counted together: of the roll-up, and of each
   * upload. What reaches it is written before more is read.
   */
  @WithDefault("20971520")
  long maxChunkBytes();

  /** Bytes, estimated, of cached names: of users, of IP addresses and of devices each. */
  @WithDefault("8388608")
  long maxCachedNameBytes();
}
