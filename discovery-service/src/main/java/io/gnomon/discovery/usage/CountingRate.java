package io.gnomon.discovery.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many transactions are counted at present, of devices and of logs. */
@ApplicationScoped
public class CountingRate {

  /** What was counted that long ago is a third of what is counted now. */
  private static final double MEMORY_NANOS = Duration.ofSeconds(2).toNanos();

  private static final double SECOND_NANOS = Duration.ofSeconds(1).toNanos();

  private double perSecond;
  private long at = System.nanoTime();

  /** Notes what was counted together. */
  public synchronized void note(long transactions) {
    perSecond = perSecond() + transactions * SECOND_NANOS / MEMORY_NANOS;
    at = System.nanoTime();
  }

  /** Transactions a second, of the last few seconds. */
  public synchronized double perSecond() {
    return perSecond * Math.exp((at - System.nanoTime()) / MEMORY_NANOS);
  }
}
