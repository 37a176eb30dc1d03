package io.gnomon.console.proxy;

import io.gnomon.console.upstream.UpstreamConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that are open, in all and by address, so that one address cannot take the
 * place of all others. Half of it may be one's: many devices may share an address.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class OpenRequests {

  private final AtomicInteger all = new AtomicInteger();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final Counter refused;
  private final int max;
  private final int maxPerAddress;

  OpenRequests(UpstreamConfig config, MeterRegistry metrics) {
    this.max = config.maxOpenRequests();
    this.maxPerAddress = config.maxOpenRequestsPerAddress().orElse(Math.max(1, max / 2));
    Gauge.builder("gnomon.console.open.requests", all, AtomicInteger::get)
        .description("Requests to services that are open at the front door")
        .register(metrics);
    this.refused =
        Counter.builder("gnomon.console.refused.requests")
            .description("Requests that the front door refused, because too many were open")
            .register(metrics);
  }

  /** Takes a place for a request from there, or says why there is none. */
  public Optional<String> take(String address) {
    if (all.incrementAndGet() > max) {
      all.decrementAndGet();
      return refuse("Too many requests are open");
    }
    if (byAddress.merge(address, 1, Integer::sum) > maxPerAddress) {
      give(address);
      return refuse("Too many requests of this address are open");
    }
    return Optional.empty();
  }

  /** Gives it back. */
  public void give(String address) {
    byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    all.decrementAndGet();
  }

  private Optional<String> refuse(String why) {
    refused.increment();
    return Optional.of(why);
  }
}
