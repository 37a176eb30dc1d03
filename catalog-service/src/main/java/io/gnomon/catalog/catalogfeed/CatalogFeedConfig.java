package io.gnomon.catalog.catalogfeed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and schedule of catalog feeds. */
@ConfigMapping(prefix = "gnomon.catalog-feed")
public interface CatalogFeedConfig {

  /** Maximum size of a file as received; decompressed it may have 256 MB. */
  @WithDefault("64M")
  MemorySize maxBytes();

  /** What the entries of a file may take in memory, estimated; short ones about 500 bytes each. */
  @WithDefault("24M")
  MemorySize maxEntryBytes();

  /** How often the schedule is checked for feeds that are due. */
  @WithDefault("1m")
  Duration checkInterval();

  /** An import that made no progress for this long is marked as failed. */
  @WithDefault("10m")
  Duration stalledAfter();

  /**
   * How many imports of a feed keep their content for a rollback; older ones keep only the report.
   */
  @WithDefault("5")
  int maxKeptImports();
}
