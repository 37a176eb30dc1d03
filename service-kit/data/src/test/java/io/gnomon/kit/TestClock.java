package io.gnomon.kit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock that a service produces. */
final class TestClock {

  @Produces
  @Singleton
  static Clock utc() {
    return Clock.systemUTC();
  }
}
