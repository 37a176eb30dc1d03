package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.SourceDay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds blocks and reads those that are wanted: few at once by the request, others by the worker.
 */
@ApplicationScoped
public class UsageBlockService {

  private static final long HEAP_PARTS = 8;

  /** Reading one takes as long as many requests. */
  private static final int MAX_READ_AT_ONCE = 4;

  private final UsageBlockStore store;
  private final long maxBytes;
  private final Map<SourceDay, String> wanted = new ConcurrentHashMap<>();
  private volatile UsageBlocks blocks;

  UsageBlockService(UsageBlockStore store, UsageCacheConfig config, MeterRegistry meters) {
    this.store = store;
    this.maxBytes =
        config
            .maxBytes()
            .map(MemorySize::asLongValue)
            .orElse(Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    this.blocks = new UsageBlocks(maxBytes);
    Gauge.builder("gnomon.usage.cache.bytes", this, service -> service.blocks.bytes())
        .description("Memory of days of usage that are held, estimated")
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("gnomon.usage.cache.days", this, service -> service.blocks.size())
        .description("Days of data sources of which the usage is held")
        .register(meters);
  }

  /** What blocks may take in memory; 0: none are held. */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * What holds all of these; null, and they are read later if there is room, where it does not. Of
   * a few that are missing the caller waits until they are read.
   */
  public @Nullable UsageBlocks holding(Map<SourceDay, String> versions) {
    var held = blocks;
    var missing = held.missing(versions);
    if (missing.isEmpty()) {
      return held;
    }
    if (!missing.stream().allMatch(held::takes)) {
      return null;
    }
    if (missing.size() > MAX_READ_AT_ONCE) {
      missing.forEach(day -> wanted.put(day, versions.getOrDefault(day, "")));
      return null;
    }
    missing.forEach(day -> read(held, day, versions.getOrDefault(day, "")));
    return held;
  }

  /**
   * Drops the days that are no more, and wants the others.
   *
   * @param all days with data
   * @param from first day that is wanted
   */
  void keep(Map<SourceDay, String> all, LocalDate from) {
    if (blocks.numbers().bytes() > maxBytes / 2) {
      blocks = new UsageBlocks(maxBytes); // Numbers of what is long gone leave.
    }
    blocks.retain(all.keySet());
    all.forEach(
        (day, version) -> {
          if (!day.day().isBefore(from)) {
            wanted.put(day, version);
          }
        });
  }

  /** Reads what is wanted, the latest first. */
  void readWanted(Runnable afterEach) {
    for (var day :
        List.copyOf(wanted.keySet()).stream().sorted(Comparator.reverseOrder()).toList()) {
      var version = wanted.remove(day);
      var held = blocks;
      if (version != null && held.takes(day)) {
        read(held, day, version);
        afterEach.run();
      }
    }
  }

  /** One at a time: many ask for the same one. */
  private synchronized void read(UsageBlocks into, SourceDay day, String version) {
    if (!into.isHeld(day, version)) {
      into.put(store.read(day, version, into.numbers(), into.find(day)));
    }
  }
}
