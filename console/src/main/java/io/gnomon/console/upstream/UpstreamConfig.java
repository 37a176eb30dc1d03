package io.gnomon.console.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The services behind the front door. */
@ConfigMapping(prefix = "gnomon.console")
public interface UpstreamConfig {

  /** The services by their name in the route table. */
  Map<String, Service> services();

  /** Requests to one process that are open at a time, streams among them; more get 503. */
  @WithDefault("9000")
  int maxOpenRequests();

  /** How long a connection to a service may take. */
  @WithDefault("2s")
  Duration connectTimeout();

  /**
   * How long the answer to a request that was sent may take to begin, unless the route table says
   * that it may be late: longer than a transaction of a service, so that a service that is slow
   * says so itself.
   */
  @WithDefault("2m")
  Duration answerTimeout();

  /** How often the health of each service is checked; more often while it is away or starts. */
  @WithDefault("2s")
  Duration checkInterval();

  /** How long the answer to that may take. */
  @WithDefault("3s")
  Duration checkTimeout();

  /** One service. */
  interface Service {

    /** Where each of its processes answers; empty where the installation does not have it. */
    Optional<List<URI>> url();

    /** The health address of each of them, in the same order. */
    List<URI> managementUrl();

    /** Its processes; none where the installation does not have it. */
    default List<ServiceProcess> processes() {
      var urls = url().orElse(List.of());
      if (!urls.isEmpty() && urls.size() != managementUrl().size()) {
        throw new IllegalArgumentException(
            "as many management-url as url are needed: " + urls + ", " + managementUrl());
      }
      return IntStream.range(0, urls.size())
          .mapToObj(i -> new ServiceProcess(urls.get(i), managementUrl().get(i)))
          .toList();
    }
  }
}
