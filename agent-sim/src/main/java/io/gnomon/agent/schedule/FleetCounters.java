package io.gnomon.agent.schedule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.traffic.AttemptKind;

/**
 * What the fleet has done since the process began. Belongs to the event loop of the fleet; a
 * snapshot may leave it.
 */
public final class FleetCounters {

  private final FailureCounts failures = new FailureCounts();
  private final long[] attempts = new long[AttemptKind.values().length];
  private long visits;
  private long transactionsSent;
  private long transactionsAcknowledged;
  private long batchesSent;
  private long batchesRepeated;
  private long eventsSent;
  private long dropped;
  private long eventsDropped;
  private long queuedTransactions;

  /** What went wrong between devices and services. */
  public FailureCounts failures() {
    return failures;
  }

  /** Transactions that all devices together have queued or sent without an answer. */
  public long queuedTransactions() {
    return queuedTransactions;
  }

  public void visited() {
    visits++;
  }

  public void attempted(AttemptKind kind) {
    attempts[kind.ordinal()]++;
  }

  public void transactionQueued() {
    queuedTransactions++;
  }

  /** That many transactions are no longer queued. */
  public void transactionsRemoved(int count) {
    queuedTransactions -= count;
  }

  public void batchSent(int transactions) {
    batchesSent++;
    transactionsSent += transactions;
  }

  public void batchAcknowledged(int transactions) {
    transactionsAcknowledged += transactions;
  }

  public void batchRepeated() {
    batchesRepeated++;
  }

  public void transactionsDropped(int count) {
    dropped += count;
  }

  public void eventsAcknowledged(int count) {
    eventsSent += count;
  }

  public void eventsDropped(int count) {
    eventsDropped += count;
  }

  /** The counters at this moment. */
  public CounterSnapshot snapshot() {
    return new CounterSnapshot(
        visits,
        new AttemptTotals(
            attempts[AttemptKind.BLOCKED.ordinal()],
            attempts[AttemptKind.WARNED.ordinal()],
            attempts[AttemptKind.BYPASSED.ordinal()],
            attempts[AttemptKind.AUDITED.ordinal()]),
        transactionsSent,
        transactionsAcknowledged,
        batchesSent,
        batchesRepeated,
        eventsSent,
        dropped,
        eventsDropped);
  }

  /** Attempts by kind. */
  public record AttemptTotals(long blocked, long warned, long bypassed, long audited) {}

  /**
   * The counters at one moment.
   *
   * @param transactionsSent including those of retried batches
   * @param batchesSent batches of transactions, including retries
   * @param batchesRepeated acknowledged batches that were sent once more on purpose
   * @param eventsSent events that were acknowledged
   * @param dropped transactions that will never be reported
   */
  public record CounterSnapshot(
      long visits,
      @JsonUnwrapped AttemptTotals attempts,
      long transactionsSent,
      long transactionsAcknowledged,
      long batchesSent,
      long batchesRepeated,
      long eventsSent,
      long dropped,
      long eventsDropped) {}
}
