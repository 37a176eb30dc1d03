package io.gnomon.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a child that has died is started again: at first soon, then with growing pauses, and no more
 * after five deaths within a minute.
 */
final class RestartPolicy {

  static final int MAX_DEATHS = 5;
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private final Deque<Instant> deaths = new ArrayDeque<>();
  private final DoubleSupplier jitter;

  /**
   * Of a child that has not died yet.
   *
   * @param jitter between 0 and 1, the share of a pause that is added to it
   */
  RestartPolicy(DoubleSupplier jitter) {
    this.jitter = jitter;
  }

  /** How long to wait after a death; empty: it has died too often. */
  synchronized Optional<Duration> pauseAfterDeath(Instant now) {
    deaths.add(now);
    deaths.removeIf(each -> each.isBefore(now.minus(WINDOW)));
    if (deaths.size() >= MAX_DEATHS) {
      return Optional.empty();
    }
    long millis = FIRST_PAUSE.toMillis() << (deaths.size() - 1);
    return Optional.of(Duration.ofMillis(millis + (long) (millis * jitter.getAsDouble())));
  }
}
