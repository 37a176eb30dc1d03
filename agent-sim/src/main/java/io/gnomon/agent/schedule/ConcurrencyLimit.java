package io.gnomon.agent.schedule;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Bounds how many operations are in flight at once; the others wait in order. Not for several
 * threads.
 */
public final class ConcurrencyLimit {

  private final int maxInFlight;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int inFlight;

  public ConcurrencyLimit(int maxInFlight) {
    this.maxInFlight = maxInFlight;
  }

  /** Starts it now or in its turn; each operation calls {@link #release} once, at its end. */
  public void acquire(Runnable operation) {
    if (inFlight < maxInFlight) {
      inFlight++;
      operation.run();
    } else {
      waiting.add(operation);
    }
  }

  /** Starts the next operation. */
  public void release() {
    var next = waiting.poll();
    if (next == null) {
      inFlight--;
    } else {
      next.run();
    }
  }
}
