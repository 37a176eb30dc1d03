package io.gnomon.discovery.backpressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spreads answers so that what they compute is a share of the processors' time. Each takes what an
 * answer needs on average when it begins, and settles it when it ends.
 */
@ApplicationScoped
class ReadLimiter {

  /** The part of each processor that reads may take: some hundred pages a second on two. */
  private static final double SHARE = 0.05;

  /** What may be computed at once by those who asked for little before: some hundred pages. */
  private static final double CREDIT_NANOS = Duration.ofSeconds(1).toNanos();

  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  /** An average is of about as many answers. */
  private static final int AVERAGED = 16;

  private final LongSupplier nanoTime;
  private final double share;
  private final double maxDebtNanos;
  private double debtNanos = -CREDIT_NANOS;
  private double averageNanos = Duration.ofMillis(1).toNanos();
  private long earnedAt;

  @Inject
  ReadLimiter() {
    this(Runtime.getRuntime().availableProcessors(), System::nanoTime);
  }

  ReadLimiter(int processors, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.share = SHARE * processors;
    this.maxDebtNanos = share * MAX_WAIT.toNanos();
    this.earnedAt = nanoTime.getAsLong();
  }

  /**
   * An answer that was admitted.
   *
   * @param waits until it may begin
   * @param computesNanos what it was charged for
   */
  record Turn(Duration waits, double computesNanos) {}

  /** Admits an answer, behind those before it. None waits longer than two seconds. */
  synchronized Turn take() {
    earn();
    var waits = Duration.ofNanos((long) Math.max(0, debtNanos / share));
    owe(averageNanos);
    return new Turn(waits, averageNanos);
  }

  /** Settles what an answer computed. */
  synchronized void end(Turn turn, long computedNanos) {
    earn();
    owe(computedNanos - turn.computesNanos());
    averageNanos += (computedNanos - averageNanos) / AVERAGED;
  }

  private void owe(double nanos) {
    debtNanos = Math.min(maxDebtNanos, debtNanos + nanos);
  }

  private void earn() {
    long now = nanoTime.getAsLong();
    debtNanos = Math.max(-CREDIT_NANOS, debtNanos - (now - earnedAt) * share);
    earnedAt = now;
  }
}
