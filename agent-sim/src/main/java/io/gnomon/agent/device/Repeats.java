package io.gnomon.agent.device;

import java.util.random.RandomGenerator;

/** Whether batches of transactions are sent again although they were answered for. */
final class Repeats {

  private final RandomGenerator random;
  private double share;
  private boolean late;

  Repeats(RandomGenerator random) {
    this.random = random;
  }

  /**
   * From now on.
   *
   * @param newShare of the batches, 0 to 1
   * @param newLate whether the repetition comes after the next batch instead of at once
   */
  void set(double newShare, boolean newLate) {
    share = newShare;
    late = newLate;
  }

  boolean late() {
    return late;
  }

  boolean next() {
    return share > 0 && random.nextDouble() < share;
  }
}
