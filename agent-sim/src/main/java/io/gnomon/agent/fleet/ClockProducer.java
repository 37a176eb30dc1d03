package io.gnomon.agent.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the clock of this process. */
@ApplicationScoped
class ClockProducer {

  // Clock has no constructor that a proxy could call.
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
