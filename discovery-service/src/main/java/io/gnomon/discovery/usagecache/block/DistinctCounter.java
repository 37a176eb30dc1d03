package io.gnomon.discovery.usagecache.block;

/** Counts how many different ones there are, of one part of a report after the other. */
public final class DistinctCounter {

  /** In which part each was seen last. */
  private final int[] seen;

  /** Whom a number stands for. */
  private final int[] who;

  private int part;
  private long count;

  /**
   * @param who by number, whom it stands for: another number, or the same
   */
  public DistinctCounter(int[] who) {
    this.who = who;
    this.seen = new int[who.length];
  }

  void add(int number) {
    int one = who[number];
    if (seen[one] != part) {
      seen[one] = part;
      count++;
    }
  }

  /** Begins with the next part; before the first one, too. */
  public void next() {
    part++;
    count = 0;
  }

  public long count() {
    return count;
  }
}
