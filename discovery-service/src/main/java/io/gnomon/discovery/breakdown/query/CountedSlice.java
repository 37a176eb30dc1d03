package io.gnomon.discovery.breakdown.query;

import java.util.List;

/**
 * A slice with what was counted of it.
 *
 * @param counts in the order in which they were asked for
 */
public record CountedSlice(Slice slice, List<Long> counts) {

  public CountedSlice {
    counts = List.copyOf(counts);
  }
}
