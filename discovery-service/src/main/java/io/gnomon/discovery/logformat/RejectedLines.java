package io.gnomon.discovery.logformat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rejected lines, counted by reason, with the first few of each as samples. */
public final class RejectedLines {

  private static final int SAMPLES = 3;
  private static final int MAX_SAMPLE_LENGTH = 200;

  private final Map<Rejection, Reason> reasons = new EnumMap<>(Rejection.class);

  private static final class Reason {
    private long count;
    private final List<String> samples = new ArrayList<>();
  }

  void add(Rejection rejection, byte[] buffer, int start, int end) {
    var reason = reasons.computeIfAbsent(rejection, r -> new Reason());
    reason.count++;
    if (reason.samples.size() < SAMPLES) {
      reason.samples.add(sample(buffer, start, end));
    }
  }

  /** How many lines in all. */
  public long total() {
    return reasons.values().stream().mapToLong(reason -> reason.count).sum();
  }

  /** By reason. */
  public List<RejectionCount> counts() {
    return reasons.entrySet().stream()
        .map(
            e ->
                new RejectionCount(
                    e.getKey(), e.getValue().count, List.copyOf(e.getValue().samples)))
        .toList();
  }

  /** Shortened, and without characters that a terminal or page would interpret. */
  private static String sample(byte[] buffer, int start, int end) {
    int length = Math.min(end - start, 4 * MAX_SAMPLE_LENGTH);
    var text = new String(buffer, start, length, StandardCharsets.UTF_8);
    var clean = new StringBuilder(MAX_SAMPLE_LENGTH);
    text.codePoints()
        .map(c -> isHarmless(c) ? c : '\uFFFD')
        .limit(MAX_SAMPLE_LENGTH)
        .forEach(clean::appendCodePoint);
    return clean.length() <= MAX_SAMPLE_LENGTH
        ? clean.toString()
        : clean.substring(0, MAX_SAMPLE_LENGTH);
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
