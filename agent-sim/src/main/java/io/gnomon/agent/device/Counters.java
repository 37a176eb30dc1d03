package io.gnomon.agent.device;

/** What the fleet did since the process began. Touched on the fleet's event loop alone. */
public final class Counters {

  long visits;
  long blocked;
  long warned;
  long bypassed;
  long transactionsSent;
  long transactionsAcknowledged;
  long batchesSent;
  long eventsSent;
  long dropped;
  long eventsDropped;

  /** Transactions that all devices keep together. */
  long kept;

  /** How it stands. */
  public Standing standing() {
    return new Standing(
        visits,
        blocked,
        warned,
        bypassed,
        transactionsSent,
        transactionsAcknowledged,
        batchesSent,
        eventsSent,
        dropped,
        eventsDropped);
  }

  /**
   * The counters at one moment.
   *
   * @param transactionsSent with repetitions
   * @param batchesSent of transactions, with repetitions
   * @param eventsSent that were acknowledged
   * @param dropped transactions that will never be reported
   */
  public record Standing(
      long visits,
      long blocked,
      long warned,
      long bypassed,
      long transactionsSent,
      long transactionsAcknowledged,
      long batchesSent,
      long eventsSent,
      long dropped,
      long eventsDropped) {}
}
