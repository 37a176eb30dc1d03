package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.Watermarks.Boot;
import io.gnomon.discovery.transaction.TransactionBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Watermarks while batches are looked at: says of each whether it counts. */
final class Marks {

  private final Map<Boot, Long> stored;
  private final Map<Boot, Long> counted = new HashMap<>();
  private final Set<String> begun = new TreeSet<>();

  Marks(Map<Boot, Long> stored) {
    this.stored = Map.copyOf(stored);
  }

  /** False for a batch at or below the last one of its boot: it was counted before. */
  boolean counts(TransactionBatch batch) {
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
    if (origin.sequence() == 1) {
      begun.add(origin.deviceId());
    }
    return true;
  }

  Map<Boot, Long> counted() {
    return counted;
  }

  /** Devices of which a first batch was counted. */
  Set<String> begun() {
    return begun;
  }
}
