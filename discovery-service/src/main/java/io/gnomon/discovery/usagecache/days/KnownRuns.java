package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.Actor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Who used the sites of a day, as far as an earlier block of it still says so. */
final class KnownRuns {

  private static final int UNKNOWN = -1;

  private final Optional<UsageBlock> held;

  /** Where each site is in that block. */
  private final int[] positions;

  private KnownRuns(Optional<UsageBlock> held, int[] positions) {
    this.held = held;
    this.positions = positions;
  }

  /** Of none of so many sites. */
  static KnownRuns none(int sites) {
    var positions = new int[sites];
    Arrays.fill(positions, UNKNOWN);
    return new KnownRuns(Optional.empty(), positions);
  }

  /**
   * Of the sites that are in the block and not changed. Where that is less than half of all,
   * reading them all at once is quicker: then of none.
   *
   * @param numbers of the sites, in the order of their ids as those of the block
   * @param changed whether an actor is new to the site at that position since
   */
  static KnownRuns of(int[] numbers, UsageBlock held, IntPredicate changed) {
    var positions = new int[numbers.length];
    Arrays.fill(positions, UNKNOWN);
    int known = 0;
    int at = 0;
    for (int i = 0; i < numbers.length && at < held.size(); i++) {
      if (numbers[i] == held.site(at)) {
        if (!changed.test(i)) {
          positions[i] = at;
          known++;
        }
        at++;
      }
    }
    return 2 * known < numbers.length
        ? none(numbers.length)
        : new KnownRuns(Optional.of(held), positions);
  }

  /** Whether it says nothing of any site. */
  boolean isEmpty() {
    return held.isEmpty();
  }

  boolean has(int site) {
    return positions[site] != UNKNOWN;
  }

  /** Ends the next site, with those who are known. */
  void endSite(Actor actor, ActorRuns.Builder runs) {
    int position = positions[runs.sites()];
    if (position == UNKNOWN) {
      runs.endSite();
    } else {
      runs.endSite(held.orElseThrow().runs(actor), position);
    }
  }
}
