package io.gnomon.agent.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A hashed timing wheel: an item is in the slot of the moment at which it is due, and is returned
 * when the wheel has turned that far. An item that is due after more than one revolution is
 * returned early, at the end of the revolution, and has to be scheduled again. Not for several
 * threads.
 */
public final class TimingWheel<T> {

  private final long tickMillis;
  private final List<@Nullable List<T>> slots;
  private long tick;

  public TimingWheel(long tickMillis, int slots, long nowMillis) {
    this.tickMillis = tickMillis;
    this.slots = new ArrayList<>(slots);
    for (int i = 0; i < slots; i++) {
      this.slots.add(null);
    }
    this.tick = nowMillis / tickMillis;
  }

  /**
   * Returns the item in the first turn at or after that moment, or after one revolution of the
   * wheel where that is earlier.
   *
   * @return the moment from which on a turn returns the item
   */
  public long schedule(T item, long atMillis) {
    var wanted = Math.max(tick + 1, Math.floorDiv(atMillis + tickMillis - 1, tickMillis));
    var due = Math.min(wanted, tick + slots.size());
    slot((int) (due % slots.size())).add(item);
    return due * tickMillis;
  }

  /** Turns the wheel up to now and returns the items in the slots that it passes. */
  public void turn(long nowMillis, ObjLongConsumer<T> work) {
    var target = nowMillis / tickMillis;
    if (target - tick > slots.size()) {
      tick = target - slots.size();
    }
    while (tick < target) {
      tick++;
      var due = slots.set((int) (tick % slots.size()), null);
      if (due != null) {
        due.forEach(item -> work.accept(item, nowMillis));
      }
    }
  }

  private List<T> slot(int index) {
    var slot = slots.get(index);
    if (slot == null) {
      slot = new ArrayList<>(4);
      slots.set(index, slot);
    }
    return slot;
  }
}
