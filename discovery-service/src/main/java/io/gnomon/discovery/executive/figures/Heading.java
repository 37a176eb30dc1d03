package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.report.ReportScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the figures are about.
 *
 * @param zone in which the organisation reads times; days are UTC
 * @param madeAt as of when
 * @param sources names of the data sources with data on those days
 */
public record Heading(ReportScope scope, ZoneId zone, Instant madeAt, List<String> sources) {

  public Heading {
    sources = List.copyOf(sources);
  }

  /** How many days. */
  public long days() {
    return scope.range().to().toEpochDay() - scope.range().from().toEpochDay() + 1;
  }
}
