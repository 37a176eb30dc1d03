package io.gnomon.agent.fault;

import java.time.Duration;

/**
 * An order.
 *
 * @param share of the enrolled devices (of the batches where batches are repeated), 0 to 1
 * @param lasts how long it goes on; zero: until something else is ordered
 * @param skew how wrong clocks become
 * @param late whether repeated batches come after the following one
 */
public record Fault(FaultKind kind, double share, Duration lasts, Duration skew, boolean late) {

  public Fault {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is between 0 and 1");
    }
    if (lasts.isNegative()) {
      throw new IllegalArgumentException("a fault cannot last less than no time");
    }
  }
}
