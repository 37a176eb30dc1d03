package io.gnomon.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far the relay of this process is behind. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class OutboxMetrics {

  private static final double NANOS = 1e9;

  private final Counter published;
  private final Counter dropped;
  private volatile boolean pending;
  private volatile long oldestStoredAt;

  OutboxMetrics(MeterRegistry meters) {
    this.published =
        Counter.builder("gnomon.outbox.published")
            .description("Messages that Kafka has taken from the outbox")
            .register(meters);
    this.dropped =
        Counter.builder("gnomon.outbox.dropped")
            .description("Messages of the outbox that were too large for Kafka")
            .register(meters);
    Gauge.builder("gnomon.outbox.oldest", this, OutboxMetrics::oldestSeconds)
        .description("How long the oldest message waits; 0 in processes that publish nothing")
        .baseUnit("seconds")
        .register(meters);
  }

  /** Notes what the relay is about to publish, oldest first. */
  void publishing(List<OutboxStore.Pending> messages) {
    if (messages.isEmpty()) {
      idle();
    } else {
      oldestStoredAt = System.nanoTime() - messages.get(0).age().toNanos();
      pending = true;
    }
  }

  void published(int messages) {
    published.increment(messages);
  }

  void dropped() {
    dropped.increment();
  }

  /** There is nothing to publish, or another process does it. */
  void idle() {
    pending = false;
  }

  private double oldestSeconds() {
    return pending ? (System.nanoTime() - oldestStoredAt) / NANOS : 0;
  }
}
