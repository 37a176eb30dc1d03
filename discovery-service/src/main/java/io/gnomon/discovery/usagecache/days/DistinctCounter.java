package io.gnomon.discovery.usagecache.days;

/** Counts how many different ones there are, of one part of a report after the other. */
public final class DistinctCounter {

  /** In which part each was seen last. */
  private final int[] seen;

  /** What a number stands for. */
  private final int[] who;

  /** In how many parts each was seen; empty unless that is wanted. */
  private final int[] parts;

  private int part;
  private long count;

  /**
   * @param who by number, what it stands for: another number, or the same
   */
  public DistinctCounter(int[] who) {
    this(who, 0);
  }

  private DistinctCounter(int[] who, int parts) {
    this.who = who;
    this.seen = new int[who.length];
    this.parts = new int[parts];
  }

  /** A new one that counts as well in how many parts each was seen. */
  public DistinctCounter withParts() {
    return new DistinctCounter(who, who.length);
  }

  /** One more of the part, whether or not it was seen. */
  public void add(int number) {
    int one = who[number];
    if (seen[one] != part) {
      seen[one] = part;
      count++;
      if (parts.length > 0) {
        parts[one]++;
      }
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

  /** In how many of the parts each was seen, by the number of the actor. */
  public int[] parts() {
    return parts;
  }
}
