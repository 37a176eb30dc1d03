package io.gnomon.discovery.report;

import io.gnomon.discovery.usagecache.UsageRange;
import io.gnomon.kit.database.SqlArray;

/** The usage that a request is about: of the sources of a report, on some days. */
public record ReportScope(Report report, DayRange range) {

  /** The condition on a usage table {@code u}, with the {@link #parameters}. */
  public static final String CONDITION = "u.source_id = any(?) and u.day between ? and ?";

  /** The range for the classes that hold usage in memory. */
  public UsageRange usage() {
    return new UsageRange(report.sources(), range.from(), range.to());
  }

  /** The parameters of the condition. */
  public Object[] parameters() {
    return new Object[] {SqlArray.ints(report.sources()), range.from(), range.to()};
  }
}
