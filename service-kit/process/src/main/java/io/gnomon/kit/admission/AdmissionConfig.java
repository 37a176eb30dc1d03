package io.gnomon.kit.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a process takes on at a time, within what {@code RequestHeadConfig} allows. */
@ConfigMapping(prefix = "gnomon.admission")
public interface AdmissionConfig {

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

  /** How late event loops may be before devices have less room. */
  @WithDefault("250ms")
  Duration toleratedLateness();
}
