package io.gnomon.catalog.layer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the catalog may become. */
@ConfigMapping(prefix = "gnomon.catalog")
interface LayerConfig {

  /**
   * Bytes, estimated, of what all layers say. They are merged in memory, which takes several times
   * as much; the default suits a heap of 256 MB.
   */
  @WithDefault("67108864")
  long maxLayerBytes();

  /** How many apps of its own an organisation has at most, and how many apps it corrects. */
  @WithDefault("10000")
  int maxLocalEntries();
}
