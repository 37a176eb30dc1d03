package io.gnomon.kit.background;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Growing pauses between attempts, each with jitter so that many who failed together do not try
 * again together. Not for several threads.
 */
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration MAX = Duration.ofSeconds(5);

  private final Duration max;
  private Duration next = FIRST;

  /** From 200 ms to 5 s. */
  public Backoff() {
    this(MAX);
  }

  /** From 200 ms. */
  public Backoff(Duration max) {
    this.max = max;
  }

  /** The pause after another failure: between the pause and its double. */
  public Duration next() {
    var pause = next;
    var doubled = pause.multipliedBy(2);
    next = doubled.compareTo(max) > 0 ? max : doubled;
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(Math.max(1, pause.toMillis())));
  }

  public void reset() {
    next = FIRST;
  }
}
