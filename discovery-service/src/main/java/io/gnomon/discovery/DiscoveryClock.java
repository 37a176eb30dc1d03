package io.gnomon.discovery;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service. */
final class DiscoveryClock {

  @Produces
  @Singleton
  @DefaultBean
  static Clock utc() {
    return Clock.systemUTC();
  }
}
