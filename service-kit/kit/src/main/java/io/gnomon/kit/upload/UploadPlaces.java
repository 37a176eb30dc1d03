package io.gnomon.kit.upload;

import io.gnomon.kit.problem.BusyException;
import java.util.HashMap;
import java.util.Map;

/** The places for uploads, of which each caller has a share. */
final class UploadPlaces {

  private final int max;
  private final int maxPerCaller;
  private final Map<String, Integer> taken = new HashMap<>();
  private int total;

  UploadPlaces(int max, int maxPerCaller) {
    this.max = max;
    this.maxPerCaller = maxPerCaller;
  }

  /** Takes a place, to be {@link #release released}; ends the request where there is none. */
  synchronized void take(String caller) {
    if (taken.getOrDefault(caller, 0) >= maxPerCaller) {
      throw new BusyException("Other uploads of yours are under way; send this one again.");
    }
    if (total >= max) {
      throw new BusyException("Other uploads are under way; send this one again.");
    }
    total++;
    taken.merge(caller, 1, Integer::sum);
  }

  synchronized void release(String caller) {
    total--;
    taken.computeIfPresent(caller, (name, places) -> places == 1 ? null : places - 1);
  }

  synchronized int taken() {
    return total;
  }
}
