package io.gnomon.agent.device;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What the fleet did since the process began. Touched on the fleet's event loop alone. */
public final class Counters {

  long visits;
  long blocked;
  long warned;
  long bypassed;
  long transactionsSent;
  long transactionsAcknowledged;
  long batchesSent;
  long batchesRepeated;
  long eventsSent;
  long dropped;
  long eventsDropped;

  /** Transactions that all devices keep together. */
  long kept;

  private final Troubles troubles = new Troubles();

  /** What went wrong between devices and services. */
  public Troubles troubles() {
    return troubles;
  }

  /** Transactions that all devices keep together and have not been answered for. */
  public long kept() {
    return kept;
  }

  /** How it stands. */
  public Standing standing() {
    return new Standing(
        visits,
        new Met(blocked, warned, bypassed),
        transactionsSent,
        transactionsAcknowledged,
        batchesSent,
        batchesRepeated,
        eventsSent,
        dropped,
        eventsDropped);
  }

  /** Attempts by what became of them. */
  public record Met(long blocked, long warned, long bypassed) {}

  /**
   * The counters at one moment.
   *
   * @param transactionsSent with repetitions
   * @param batchesSent of transactions, with repetitions after failures
   * @param batchesRepeated that were sent again although they had been answered for
   * @param eventsSent that were acknowledged
   * @param dropped transactions that will never be reported
   */
  public record Standing(
      long visits,
      @JsonUnwrapped Met met,
      long transactionsSent,
      long transactionsAcknowledged,
      long batchesSent,
      long batchesRepeated,
      long eventsSent,
      long dropped,
      long eventsDropped) {}
}
