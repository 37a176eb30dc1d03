package io.gnomon.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service; days are UTC. */
@Singleton
class CatalogClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
