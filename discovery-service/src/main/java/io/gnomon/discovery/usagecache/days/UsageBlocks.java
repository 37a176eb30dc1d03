package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.SourceDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that are held, one for each day of a data source. Bounded by bytes: the earliest days
 * leave first, and are not read again for as long as there is no room for them.
 */
public final class UsageBlocks {

  private final TreeMap<SourceDay, UsageBlock> blocks = new TreeMap<>();
  private final UsageNumbers numbers = new UsageNumbers();
  private final long maxBytes;
  private LocalDate first = LocalDate.MIN;
  private long blockBytes;

  UsageBlocks(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The numbers of what the blocks contain. */
  public UsageNumbers numbers() {
    return numbers;
  }

  /** The days of which no block of that version is held. */
  synchronized List<SourceDay> missing(Map<SourceDay, String> versions) {
    var missing = new ArrayList<SourceDay>();
    versions.forEach(
        (day, version) -> {
          if (!isHeld(day, version)) {
            missing.add(day);
          }
        });
    return missing;
  }

  /** All blocks of these versions; empty where one is not held. */
  public synchronized Optional<List<UsageBlock>> find(Map<SourceDay, String> versions) {
    var found = new ArrayList<UsageBlock>(versions.size());
    for (var each : versions.entrySet()) {
      var block = blocks.get(each.getKey());
      if (block == null || !block.version().equals(each.getValue())) {
        return Optional.empty();
      }
      found.add(block);
    }
    return Optional.of(found);
  }

  /** Whether there may be room for that day. */
  synchronized boolean takes(SourceDay day) {
    return !day.day().isBefore(first) && numbers.bytes() < maxBytes;
  }

  synchronized boolean isHeld(SourceDay day, String version) {
    var block = blocks.get(day);
    return block != null && block.version().equals(version);
  }

  /** What is held of that day, of whichever version. */
  synchronized @Nullable UsageBlock find(SourceDay day) {
    return blocks.get(day);
  }

  synchronized void put(UsageBlock block) {
    remove(block.day());
    blocks.put(block.day(), block);
    blockBytes += block.bytes();
    while (bytes() > maxBytes && !blocks.isEmpty()) {
      var earliest = blocks.firstKey();
      var next = earliest.day().plusDays(1);
      first = next.isAfter(first) ? next : first;
      remove(earliest);
    }
  }

  /** Drops the days that a source does not have any more, and looks anew whether there is room. */
  synchronized void retain(Set<SourceDay> days) {
    for (var day : List.copyOf(blocks.keySet())) {
      if (!days.contains(day)) {
        remove(day);
      }
    }
    if (bytes() < maxBytes / 2) {
      first = LocalDate.MIN;
    }
  }

  private void remove(SourceDay day) {
    var block = blocks.remove(day);
    blockBytes -= block == null ? 0 : block.bytes();
  }

  synchronized long bytes() {
    return blockBytes + numbers.bytes();
  }

  synchronized int size() {
    return blocks.size();
  }
}
