package io.gnomon.kit.background;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock of a service. Its times have milliseconds, as all that is stored, published and
 * answered, so that what is answered now is what is read later.
 */
final class ClockProducer {

  @Produces
  @Singleton // A clock has no constructor that a proxy could call.
  static Clock utc() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
