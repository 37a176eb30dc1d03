package io.gnomon.catalog.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation fixes about feeds. */
@ConfigMapping(prefix = "gnomon.feed")
interface FeedConfig {

  /** Largest file that is taken, packed as it comes; unpacked it may be 256 MB. */
  @WithDefault("64M")
  MemorySize maxBytes();

  /** How often it is looked whether a feed is to be fetched. */
  @WithDefault("1m")
  Duration lookEvery();

  /** After that long without a sign of life the reading of a file counts as broken off. */
  @WithDefault("10m")
  Duration brokenOffAfter();

  /** Imports of a feed whose content is kept to go back to; older ones leave their report alone. */
  @WithDefault("5")
  int kept();
}
