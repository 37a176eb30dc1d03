package io.gnomon.discovery.report;

import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.SourceSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view on the usage of some data sources.
 *
 * @param description which traffic it covers
 * @param sources ids of the data sources
 * @param from first day with data, as {@code to} is the last; null without any
 */
public record Report(
    String id,
    String name,
    String description,
    ReportKind kind,
    List<Integer> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Instant lastDataAt) {

  /** The id of the report over all log sources. */
  public static final String ALL_SOURCES = "all-sources";

  /** What {@link #over} makes a report of. */
  record Title(String id, String name, String description, ReportKind kind) {}

  /** A report over these sources, with data as the spans say. */
  static Report over(Title title, List<Integer> sources, Collection<SourceSpan> spans) {
    return new Report(
        title.id(),
        title.name(),
        title.description(),
        title.kind(),
        sources,
        spans.stream().map(SourceSpan::from).min(Comparator.naturalOrder()).orElse(null),
        spans.stream().map(SourceSpan::to).max(Comparator.naturalOrder()).orElse(null),
        spans.stream().map(SourceSpan::lastAt).max(Comparator.naturalOrder()).orElse(null));
  }

  boolean coversAllSources() {
    return id.equals(ALL_SOURCES);
  }

  boolean hasDataIn(DayRange range) {
    return from != null && to != null && !from.isAfter(range.to()) && !to.isBefore(range.from());
  }

  /**
   * Position in the list, which is in descending order of it: built-in ones first, then the newest.
   */
  long position() {
    return switch (id) {
      case TransactionBatch.ENDPOINT_USERS -> Long.MAX_VALUE;
      case ALL_SOURCES -> Long.MAX_VALUE - 1;
      default -> sources.get(0);
    };
  }
}
