package io.gnomon.kit.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a process takes on at a time. */
@ConfigMapping(prefix = "gnomon.admission")
public interface AdmissionConfig {

  /** What all requests in flight may hold; a part of the heap unless set. */
  Optional<MemorySize> maxHeldBytes();

  /** That part. */
  @WithDefault("0.125")
  double maxHeapShare();

  /** What a request holds: its objects, ordinary header fields and streams, without the body. */
  @WithDefault("13K")
  MemorySize requestBytes();

  /** Requests in flight with one token. */
  @WithDefault("100")
  int maxRequestsPerCaller();

  /** Bytes of a body that is read whole, as all are but uploads of files. */
  @WithDefault("8M")
  MemorySize maxBodyBytes();

  /** How long such a body may take to arrive. */
  @WithDefault("30s")
  Duration maxArrivalTime();

  /**
   * How long the head of a request may take: the first from when its connection is accepted, each
   * later one from its first byte.
   */
  @WithDefault("30s")
  Duration maxHeadTime();

  /** How late event loops may be before devices have less room. */
  @WithDefault("250ms")
  Duration toleratedLateness();

  /** What all requests in flight may hold. */
  default long maxBytes() {
    return maxHeldBytes()
        .map(MemorySize::asLongValue)
        .orElseGet(() -> (long) (Runtime.getRuntime().maxMemory() * maxHeapShare()));
  }
}
