package io.gnomon.discovery.usage;

import java.time.LocalDate;
import java.util.Comparator;

/** A day (UTC) of a data source; the earliest first. */
public record SourceDay(LocalDate day, int sourceId) implements Comparable<SourceDay> {

  private static final Comparator<SourceDay> ORDER =
      Comparator.comparing(SourceDay::day).thenComparingInt(SourceDay::sourceId);

  @Override
  public int compareTo(SourceDay other) {
    return ORDER.compare(this, other);
  }
}
