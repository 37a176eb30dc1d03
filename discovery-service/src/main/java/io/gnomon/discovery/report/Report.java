package io.gnomon.discovery.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view on the usage of some data sources.
 *
 * @param sources ids of the data sources
 * @param from first day with data, as {@code to} is the last; null without any
 */
record Report(
    String id,
    String name,
    ReportKind kind,
    List<Integer> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Instant lastDataAt) {

  static final String ALL_SOURCES = "all-sources";

  /** A report over all of them. */
  static Report union(String id, String name, List<Report> parts) {
    LocalDate from = null;
    LocalDate to = null;
    Instant last = null;
    for (var part : parts) {
      from = least(from, part.from());
      to = greatest(to, part.to());
      last = greatest(last, part.lastDataAt());
    }
    var sources = parts.stream().flatMap(part -> part.sources().stream()).toList();
    return new Report(id, name, ReportKind.CONTINUOUS, sources, from, to, last);
  }

  private static @Nullable LocalDate least(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static <T extends Comparable<? super T>> @Nullable T greatest(
      @Nullable T a, @Nullable T b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }
}
