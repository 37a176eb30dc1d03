package io.gnomon.catalog.catalogfeed.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts, and writes down the first few only. */
final class SampleCounter {

  private final List<String> samples = new ArrayList<>();
  private long count;

  void add(Supplier<String> sample) {
    count++;
    if (samples.size() < SampledCount.MAX_SAMPLES) {
      samples.add(sample.get());
    }
  }

  SampledCount count() {
    return new SampledCount(count, List.copyOf(samples));
  }
}
