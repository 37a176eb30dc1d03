package io.gnomon.kit.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What calls to configured addresses may do. */
@ConfigMapping(prefix = "gnomon.outbound")
public interface OutboundConfig {

  /**
   * Addresses that may be called although they are not public (CIDR ranges, such as 10.1.0.0/16);
   * there plain HTTP is taken too.
   */
  Optional<List<String>> allowedRanges();

  /** To connect, TLS included. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** For all of it: name, connection, answer, and what was tried before. */
  @WithDefault("5m")
  Duration timeout();

  /** How often a call is repeated that could succeed next time. */
  @WithDefault("3")
  int retries();

  /** Before the first repetition; each pause is about twice the one before, with jitter. */
  @WithDefault("1s")
  Duration firstBackoff();

  /** Longest pause before a repetition. */
  @WithDefault("30s")
  Duration maxBackoff();
}
