package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import java.util.HashMap;
import java.util.Map;

/**
 * The places for what takes long, of which each caller has a share; the last free one is for a
 * caller that has none.
 */
public final class CallerPlaces {

  private final String what;
  private final int max;
  private final int maxPerCaller;
  private final Map<String, Integer> taken = new HashMap<>();
  private int total;

  /**
   * All of them free.
   *
   * @param what takes a place each, in the plural: for those who get none
   */
  public CallerPlaces(String what, int max, int maxPerCaller) {
    this.what = what;
    this.max = max;
    this.maxPerCaller = maxPerCaller;
  }

  /** One that is taken until it is closed, which may happen more than once and on any thread. */
  public final class Place implements AutoCloseable {

    private final String caller;
    private boolean free;

    private Place(String caller) {
      this.caller = caller;
    }

    @Override
    public void close() {
      synchronized (CallerPlaces.this) {
        if (!free) {
          free = true;
          total--;
          taken.computeIfPresent(caller, (name, places) -> places == 1 ? null : places - 1);
        }
      }
    }
  }

  /** Takes a place for that caller; ends the request where there is none. */
  public synchronized Place take(String caller) {
    int own = taken.getOrDefault(caller, 0);
    if (own >= maxPerCaller) {
      throw new BusyException("Other %s of yours are under way; repeat it later.".formatted(what));
    }
    if (total >= (own == 0 ? max : max - 1)) {
      throw new BusyException("Other %s are under way; repeat it later.".formatted(what));
    }
    total++;
    taken.merge(caller, 1, Integer::sum);
    return new Place(caller);
  }

  /** How many are taken. */
  public synchronized int taken() {
    return total;
  }
}
