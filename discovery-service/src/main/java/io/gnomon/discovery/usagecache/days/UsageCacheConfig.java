package io.gnomon.discovery.usagecache.days;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much usage is held in memory. */
@ConfigMapping(prefix = "gnomon.usage-cache")
interface UsageCacheConfig {

  /** Bytes, estimated; an eighth of the heap unless set, 0 for none. */
  Optional<MemorySize> maxBytes();

  /** So many days of each source are read ahead, today included; others once they are asked for. */
  @WithDefault("91")
  int days();

  /** Pause between two looks for days to read. */
  @WithDefault("1s")
  Duration interval();
}
