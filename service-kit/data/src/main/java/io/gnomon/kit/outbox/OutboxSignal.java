package io.gnomon.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process; other processes' messages are found by polling. */
@ApplicationScoped
class OutboxSignal {

  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Returns when raised, when the time is over, or at once in an interrupted thread. */
  void await(Duration atMost) {
    try {
      if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        raised.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
