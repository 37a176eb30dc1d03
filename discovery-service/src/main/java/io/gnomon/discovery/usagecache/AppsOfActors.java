package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.days.IdIndex;

/** How many different apps each user, IP address or device used. */
public final class AppsOfActors {

  private final IdIndex numbers;
  private final int[] counts;

  /**
   * Of those that have numbers.
   *
   * @param counts by number
   */
  public AppsOfActors(IdIndex numbers, int[] counts) {
    this.numbers = numbers;
    this.counts = counts;
  }

  /** By the id of the actor. */
  public long of(long id) {
    int number = numbers.find(id);
    return number < 0 || number >= counts.length ? 0 : counts[number];
  }
}
