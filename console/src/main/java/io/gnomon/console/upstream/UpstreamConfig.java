package io.gnomon.console.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The services behind the front door. */
@ConfigMapping(prefix = "gnomon.console")
public interface UpstreamConfig {

  /** The services by their name in the route table. */
  Map<String, Service> services();

  /** Requests to one service that are open at a time, streams among them; more get 503. */
  @WithDefault("9000")
  int maxOpenRequests();

  /** How long a connection to a service may take. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** How often each service is asked how it is. */
  @WithDefault("1s")
  Duration checkInterval();

  /** One service. */
  interface Service {

    /** Where it answers; empty where the installation does not have it. */
    Optional<URI> url();

    /** Where it tells its health. */
    URI managementUrl();
  }
}
