package io.gnomon.kit.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What requests may hold, and how long the head of one may take. */
@ConfigMapping(prefix = "gnomon.admission")
public interface RequestHeadConfig {

  /** What all requests in flight may hold; a part of the heap unless set. */
  Optional<MemorySize> maxHeldBytes();

  /** The part of the heap. */
  @WithDefault("0.125")
  double maxHeapShare();

  /**
   * How long the head of a request may take: the first from when its connection is accepted, each
   * later one from its first byte.
   */
  @WithDefault("30s")
  Duration maxHeadTime();

  /** What all requests in flight may hold. */
  default long maxBytes() {
    return maxHeldBytes()
        .map(MemorySize::asLongValue)
        .orElseGet(() -> (long) (Runtime.getRuntime().maxMemory() * maxHeapShare()));
  }
}
