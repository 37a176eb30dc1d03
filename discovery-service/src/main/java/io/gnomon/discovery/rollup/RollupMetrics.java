package io.gnomon.discovery.rollup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How far the roll-up is behind, and what it has counted. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class RollupMetrics {

  /** There is nothing that was read and is not counted. */
  static final long NOTHING = Long.MAX_VALUE;

  /**
   * Bounds of the histogram: the service level, and what distinguishes a delay from a stand-still.
   */
  private static final Duration[] DELAYS =
      Stream.of(1, 5, 10, 30, 60, 300, 3600).map(Duration::ofSeconds).toArray(Duration[]::new);

  private final Clock clock;
  private final Counter transactions;
  private final Counter repeatedBatches;
  private final Counter deadLetters;
  private final Counter lost;
  private final Timer delay;
  private final DistributionSummary chunkBytes;
  private volatile long oldestMillis = NOTHING;
  private volatile long unreadRecords;

  RollupMetrics(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.transactions =
        Counter.builder("gnomon.rollup.transactions")
            .description("Transactions of devices that were counted")
            .register(meters);
    this.repeatedBatches =
        Counter.builder("gnomon.rollup.repeated.batches")
            .description("Batches that were counted before")
            .register(meters);
    this.deadLetters =
        Counter.builder("gnomon.rollup.dead.letters")
            .description("Records that could not be counted, and were kept aside")
            .register(meters);
    this.lost =
        Counter.builder("gnomon.rollup.lost.records")
            .description("Records that Kafka had deleted before they were read")
            .register(meters);
    this.delay =
        Timer.builder("gnomon.rollup.delay")
            .description("From when a batch was accepted to when reports contain it")
            .serviceLevelObjectives(DELAYS)
            .register(meters);
    this.chunkBytes =
        DistributionSummary.builder("gnomon.usage.chunk.bytes")
            .description("What was counted together, estimated")
            .tag("of", "rollup")
            .register(meters);
    gauges(meters);
  }

  private void gauges(MeterRegistry meters) {
    Gauge.builder("gnomon.rollup.lag", this, RollupMetrics::lagSeconds)
        .description("Age of the oldest record that was read and is not counted")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("gnomon.rollup.unread.records", this, metrics -> metrics.unreadRecords)
        .description("Records of this process's partitions that are not read")
        .register(meters);
  }

  /** Counts what is committed. */
  void counted(long counted, int repeated) {
    transactions.increment(counted);
    repeatedBatches.increment(repeated);
  }

  /** Notes that a batch is in the reports now. */
  void reported(Instant acceptedAt) {
    var took = Duration.between(acceptedAt, clock.instant());
    delay.record(took.isNegative() ? Duration.ZERO : took);
  }

  void keptAside() {
    deadLetters.increment();
  }

  void lost(long records) {
    lost.increment(records);
  }

  DistributionSummary chunkBytes() {
    return chunkBytes;
  }

  /** Notes the time of the oldest record that is being worked on. */
  void workingOn(long millis) {
    oldestMillis = millis;
  }

  void unread(long records) {
    unreadRecords = records;
  }

  private double lagSeconds() {
    var oldest = oldestMillis;
    return oldest == NOTHING ? 0 : Math.max(0, clock.millis() - oldest) / 1000.0;
  }
}
