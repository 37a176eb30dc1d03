package io.gnomon.agent.exchange;

import java.util.random.RandomGenerator;

/** Whether acknowledged batches of transactions are sent once more, as a fault. */
public final class BatchRepetition {

  private final RandomGenerator random;
  private double share;
  private boolean late;

  public BatchRepetition(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Sets the fault; a share of 0 ends it.
   *
   * @param newShare share of the batches that are repeated, 0 to 1
   * @param newLate whether a batch is repeated after the next one instead of at once
   */
  public void set(double newShare, boolean newLate) {
    share = newShare;
    late = newLate;
  }

  boolean isLate() {
    return late;
  }

  /** Whether the batch that was just acknowledged is repeated. */
  boolean next() {
    return share > 0 && random.nextDouble() < share;
  }
}
