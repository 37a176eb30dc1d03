package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import java.util.HashMap;
import java.util.Map;

/**
 * Slots for work that takes long, of which each caller may hold a few; the last free one is for a
 * caller that holds none.
 */
public final class CallerSlots {

  private final String what;
  private final int max;
  private final int maxPerCaller;
  private final Map<String, Integer> taken = new HashMap<>();
  private int total;

  /**
   * All of them free.
   *
   * @param what takes a slot each, in the plural: for those who get none
   */
  public CallerSlots(String what, int max, int maxPerCaller) {
    this.what = what;
    this.max = max;
    this.maxPerCaller = maxPerCaller;
  }

  /** One that is taken until it is closed, which may happen more than once and on any thread. */
  public final class Slot implements AutoCloseable {

    private final String caller;
    private boolean free;

    private Slot(String caller) {
      this.caller = caller;
    }

    @Override
    public void close() {
      synchronized (CallerSlots.this) {
        if (!free) {
          free = true;
          total--;
          taken.computeIfPresent(caller, (name, slots) -> slots == 1 ? null : slots - 1);
        }
      }
    }
  }

  /** Takes a slot for that caller; ends the request where there is none. */
  public synchronized Slot take(String caller) {
    int own = taken.getOrDefault(caller, 0);
    if (own >= maxPerCaller) {
      throw new BusyException("Other %s of yours are under way; repeat it later.".formatted(what));
    }
    if (total >= (own == 0 ? max : max - 1)) {
      throw new BusyException("Other %s are under way; repeat it later.".formatted(what));
    }
    total++;
    taken.merge(caller, 1, Integer::sum);
    return new Slot(caller);
  }

  public synchronized int taken() {
    return total;
  }
}
