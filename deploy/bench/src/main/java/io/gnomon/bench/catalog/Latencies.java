package io.gnomon.bench.catalog;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies by kind of request, and what failed. For one thread. */
final class Latencies {

  private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final double MICROS_IN_MILLI = 1_000;
  private static final double HALF = 50;
  private static final double HIGH_PERCENTILE = 99;
  private final Map<RequestKind, Histogram> answered = new EnumMap<>(RequestKind.class);
  private long failed;

  Latencies() {
    for (var kind : RequestKind.values()) {
      answered.put(kind, new Histogram(MAX_MICROS, 3));
    }
  }

  void answered(RequestKind kind, long nanos) {
    var micros = Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), MAX_MICROS);
    of(kind).recordValue(micros);
  }

  private Histogram of(RequestKind kind) {
    return Objects.requireNonNull(answered.get(kind));
  }

  void failed() {
    failed++;
  }

  long failures() {
    return failed;
  }

  long count(RequestKind kind) {
    return of(kind).getTotalCount();
  }

  /** Milliseconds below which that share, in per cent, of the answers came. */
  double percentile(RequestKind kind, double percent) {
    return of(kind).getValueAtPercentile(percent) / MICROS_IN_MILLI;
  }

  void print(PrintStream out) {
    for (var kind : RequestKind.values()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-32s %6d answers  p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms",
              kind.title(),
              count(kind),
              percentile(kind, HALF),
              percentile(kind, HIGH_PERCENTILE),
              percentile(kind, 100)));
    }
    out.println("failed: " + failed);
  }
}
