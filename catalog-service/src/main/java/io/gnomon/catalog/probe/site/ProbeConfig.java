package io.gnomon.catalog.probe.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The probe: whether it runs, where it may look, how often and how long. */
@ConfigMapping(prefix = "gnomon.probe")
public interface ProbeConfig {

  /** Whether apps are looked at at all. */
  @WithDefault("false")
  boolean enabled();

  /**
   * Addresses that may be called although they are not public (CIDR ranges, such as 10.1.0.0/16);
   * those of {@code gnomon.outbound.allowed-ranges} do not count here.
   */
  Optional<List<String>> allowedRanges();

  /** Apps a minute at most, of this process. */
  @WithDefault("6")
  @Min(1)
  @Max(600)
  int perMinute();

  /** When an app is looked at again; a tenth more or less, so that apps spread. */
  @WithDefault("7d")
  Duration maxAge();

  /** When an app is looked at again of which something could not be seen. */
  @WithDefault("1d")
  Duration retryAfter();

  /** How long a finding stays that later probes could not repeat. */
  @WithDefault("90d")
  Duration keepFor();

  /** An app that was neither used nor asked for during this time is no longer probed. */
  @WithDefault("30d")
  Duration seenWithin();

  /** For one request: name, connection and answer. */
  @WithDefault("10s")
  Duration requestTimeout();

  /** For everything that is asked about one app. */
  @WithDefault("60s")
  Duration timeout();

  /** Where registrations are asked for (RDAP); {@code domain/<name>} is appended. */
  @WithDefault("https://rdap.org/")
  URI rdapUrl();
}
