package io.gnomon.discovery.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many transactions are counted at present, of devices and of logs. */
@ApplicationScoped
@Startup // So that its metric exists from the start.
public class CountingMetrics {

  /** What was counted that long ago is a third of what is counted now. */
  private static final double MEMORY_NANOS = Duration.ofSeconds(2).toNanos();

  private static final double SECOND_NANOS = Duration.ofSeconds(1).toNanos();

  private double perSecond;
  private long at = System.nanoTime();

  CountingMetrics(MeterRegistry meters) {
    Gauge.builder("gnomon.usage.transactions.per.second", this, CountingMetrics::perSecond)
        .description("Transactions of devices and logs that are counted, of the last seconds")
        .register(meters);
  }

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
