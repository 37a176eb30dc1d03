package io.gnomon.kit.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of a service that produces none of its own. */
final class ClockProducer {

  @Produces
  @Singleton // A clock has no constructor that a proxy could call.
  @DefaultBean
  static Clock utc() {
    return Clock.systemUTC();
  }
}
