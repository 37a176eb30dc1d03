package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.WatermarkStore.Boot;
import io.gnomon.discovery.transaction.TransactionBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Watermarks while a chunk is counted: knows of each batch whether it is counted already. */
public final class WatermarkTracker {

  private final Map<Boot, Long> stored;
  private final Map<Boot, Long> counted = new HashMap<>();
  private final Set<String> started = new TreeSet<>();

  WatermarkTracker(Map<Boot, Long> stored) {
    this.stored = Map.copyOf(stored);
  }

  /** False for a batch at or below the last one of its boot: it is counted already. */
  public boolean isNew(TransactionBatch batch) {
    var origin = batch.origin();
    if (origin == null) {
      return true;
    }
    var boot = Boot.of(origin);
    long last = counted.getOrDefault(boot, stored.getOrDefault(boot, 0L));
    if (origin.sequence() <= last) {
      return false;
    }
    counted.put(boot, origin.sequence());
    if (!stored.containsKey(boot)) {
      started.add(origin.deviceId());
    }
    return true;
  }

  Map<Boot, Long> counted() {
    return counted;
  }

  /** Devices of which a boot was counted for the first time, whatever the number of its batch. */
  Set<String> started() {
    return started;
  }
}
