package io.gnomon.catalog.feed.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is left out by reason, and keeps the first of each. */
public final class Skips {

  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 160;

  private final Map<SkipReason, Tally> tallies = new EnumMap<>(SkipReason.class);

  /**
   * What was left out for one reason.
   *
   * @param samples the first few, as far as they can be shown
   */
  public record Skipped(SkipReason reason, long count, List<String> samples) {}

  private static final class Tally {
    private long count;
    private final List<String> samples = new ArrayList<>();
  }

  /** Counts one. */
  public void add(SkipReason reason, @Nullable String sample) {
    var tally = tallies.computeIfAbsent(reason, any -> new Tally());
    tally.count++;
    if (sample != null && tally.samples.size() < SAMPLES) {
      tally.samples.add(shown(sample));
    }
  }

  /** How many were left out for that reason. */
  public long count(SkipReason reason) {
    var tally = tallies.get(reason);
    return tally == null ? 0 : tally.count;
  }

  /** All reasons that there were. */
  public List<Skipped> report() {
    return tallies.entrySet().stream()
        .map(each -> skipped(each.getKey(), each.getValue()))
        .toList();
  }

  private static Skipped skipped(SkipReason reason, Tally tally) {
    return new Skipped(reason, tally.count, List.copyOf(tally.samples));
  }

  private static String shown(String text) {
    var printable = AppName.printable(text);
    return printable.length() <= LONGEST_SAMPLE
        ? printable
        : printable.substring(0, LONGEST_SAMPLE) + "…";
  }
}
