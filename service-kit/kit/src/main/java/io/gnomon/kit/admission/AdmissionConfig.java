package io.gnomon.kit.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a service takes on at a time. */
@ConfigMapping(prefix = "gnomon.admission")
public interface AdmissionConfig {

  /** What all requests in flight may hold; an eighth of the heap unless set. */
  Optional<MemorySize> maxHeldBytes();

  /** Requests in flight with one token. */
  @WithDefault("100")
  int maxRequestsPerCaller();

  /** Bytes of a body that is no upload of a file. */
  @WithDefault("8M")
  MemorySize maxBodyBytes();

  /** How long such a body may take to arrive. */
  @WithDefault("30s")
  Duration maxArrivalTime();

  /** How late event loops may be before devices have less room. */
  @WithDefault("250ms")
  Duration toleratedLateness();
}
