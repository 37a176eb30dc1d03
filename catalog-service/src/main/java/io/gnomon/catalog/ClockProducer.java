package io.gnomon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock of the service; days are UTC, times have milliseconds like everything that leaves.
 */
@ApplicationScoped
class ClockProducer {

  @Produces
  @Singleton // Read on hot paths; a proxy would be in the way.
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
