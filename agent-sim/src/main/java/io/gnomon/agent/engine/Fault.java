package io.gnomon.agent.engine;

import java.time.Duration;

/**
 * A fault to inject.
 *
 * @param share of the enrolled devices (of the batches where batches are repeated), 0 to 1
 * @param duration how long it lasts; zero: until it is ended
 * @param clockError how wrong clocks become
 * @param late whether batches are repeated after the following one
 */
public record Fault(
    FaultKind kind, double share, Duration duration, Duration clockError, boolean late) {

  public Fault {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is between 0 and 1");
    }
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the duration of a fault is negative");
    }
  }
}
