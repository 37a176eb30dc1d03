package io.gnomon.kit.reader;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slowly an answer may be read. */
@ConfigMapping(prefix = "gnomon.reader")
interface ReaderConfig {

  /** How long nothing of an answer may be taken. */
  @WithDefault("30s")
  Duration maxDelay();

  /** How many bytes of it have to be taken in each second on the whole. */
  @WithDefault("32K")
  MemorySize minBytesPerSecond();

  /** How long the reader may take for so much. */
  default long allowedNanos(long bytes) {
    return maxDelay().toNanos() + (long) (bytes * 1e9 / minBytesPerSecond().asLongValue());
  }
}
