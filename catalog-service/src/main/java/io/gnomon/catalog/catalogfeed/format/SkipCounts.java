package io.gnomon.catalog.catalogfeed.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is skipped by reason, with the first few samples of each. */
public final class SkipCounts {

  private static final int MAX_SAMPLES = 5;
  private static final int MAX_SAMPLE_LENGTH = 160;

  private final Map<SkipReason, Tally> tallies = new EnumMap<>(SkipReason.class);

  private static final class Tally {
    private long count;
    private final List<String> samples = new ArrayList<>();
  }

  /** Counts one. */
  public void add(SkipReason reason, @Nullable String sample) {
    var tally = tallies.computeIfAbsent(reason, any -> new Tally());
    tally.count++;
    if (sample != null && tally.samples.size() < MAX_SAMPLES) {
      tally.samples.add(shown(sample));
    }
  }

  /** How many were skipped for that reason. */
  public long count(SkipReason reason) {
    var tally = tallies.get(reason);
    return tally == null ? 0 : tally.count;
  }

  /** All reasons with their counts. */
  public List<SkippedRows> report() {
    return tallies.entrySet().stream()
        .map(each -> skipped(each.getKey(), each.getValue()))
        .toList();
  }

  private static SkippedRows skipped(SkipReason reason, Tally tally) {
    return new SkippedRows(reason, tally.count, List.copyOf(tally.samples));
  }

  private static String shown(String text) {
    var printable = AppName.printable(text);
    return printable.length() <= MAX_SAMPLE_LENGTH
        ? printable
        : printable.substring(0, MAX_SAMPLE_LENGTH) + "…";
  }
}
