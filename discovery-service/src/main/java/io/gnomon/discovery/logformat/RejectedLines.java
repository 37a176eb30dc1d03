package io.gnomon.discovery.logformat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Bad lines, counted by reason, with the first few of each as samples. */
public final class RejectedLines {

  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 200;

  private final Map<Rejection, Reason> reasons = new EnumMap<>(Rejection.class);

  private static final class Reason {
    private long count;
    private final List<String> samples = new ArrayList<>();
  }

  /** One reason and what it cost. */
  public record Count(String reason, long count, List<String> samples) {}

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
  public List<Count> counts() {
    return reasons.entrySet().stream()
        .map(
            e ->
                new Count(e.getKey().text(), e.getValue().count, List.copyOf(e.getValue().samples)))
        .toList();
  }

  /** Cut, and without anything that a terminal or page would obey. */
  private static String sample(byte[] buffer, int start, int end) {
    int length = Math.min(end - start, 4 * LONGEST_SAMPLE);
    var text = new String(buffer, start, length, StandardCharsets.UTF_8);
    var clean = new StringBuilder(LONGEST_SAMPLE);
    text.codePoints()
        .map(c -> isHarmless(c) ? c : '\uFFFD')
        .limit(LONGEST_SAMPLE)
        .forEach(clean::appendCodePoint);
    return clean.length() <= LONGEST_SAMPLE ? clean.toString() : clean.substring(0, LONGEST_SAMPLE);
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
