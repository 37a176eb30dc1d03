package io.gnomon.catalog.catalogfeed.match;

import java.util.List;

/**
 * A count with samples.
 *
 * @param samples the first few in the order of their ids
 */
public record SampledCount(long count, List<String> samples) {

  static final int MAX_SAMPLES = 20;

  static SampledCount of(List<String> all) {
    return new SampledCount(
        all.size(), List.copyOf(all.subList(0, Math.min(MAX_SAMPLES, all.size()))));
  }
}
