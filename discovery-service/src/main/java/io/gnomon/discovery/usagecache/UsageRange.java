package io.gnomon.discovery.usagecache;

import java.time.LocalDate;
import java.util.List;

/**
 * Usage of some data sources.
 *
 * @param from first day (UTC)
 * @param to last day, inclusive
 */
public record UsageRange(List<Integer> sources, LocalDate from, LocalDate to) {

  public UsageRange {
    sources = List.copyOf(sources);
  }
}
