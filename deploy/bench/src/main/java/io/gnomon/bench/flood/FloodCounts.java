package io.gnomon.bench.flood;

import java.util.Map;
import java.util.TreeMap;

/** How requests were answered; confined to one event loop. */
final class FloodCounts {

  private static final int UNAVAILABLE = 503;

  private final Map<Integer, Long> byStatus = new TreeMap<>();
  private long unanswered;

  void answered(int status) {
    byStatus.merge(status, 1L, Long::sum);
  }

  void unanswered() {
    unanswered++;
  }

  /** Answered with 2xx. */
  long taken() {
    return sum(200, 299);
  }

  /** Faults of a server that do not say "come later". */
  long faults() {
    return sum(500, 599) - byStatus.getOrDefault(UNAVAILABLE, 0L);
  }

  private long sum(int from, int to) {
    return byStatus.entrySet().stream()
        .filter(each -> each.getKey() >= from && each.getKey() <= to)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public String toString() {
    return byStatus + (unanswered == 0 ? "" : " and " + unanswered + " without an answer");
  }
}
