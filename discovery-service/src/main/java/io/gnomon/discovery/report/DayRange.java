package io.gnomon.discovery.report;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.time.LocalDate;
import java.util.Set;

/** Days (UTC), both inclusive. */
public record DayRange(LocalDate from, LocalDate to) {

  private static final Set<Integer> CHOICES = Set.of(7, 30, 90);
  private static final int DEFAULT_DAYS = 30;
  private static final int MAX_DAYS = 3_700;
  private static final int MIN_YEAR = 1970;
  private static final int MAX_YEAR = 9999;

  /**
   * What the query asks for. A continuous report ends today; a snapshot ends on its last day, and
   * is taken whole unless asked otherwise.
   */
  static DayRange of(RangeQuery query, Report report, LocalDate today) {
    if (query.from != null || query.to != null) {
      return explicit(query, today);
    }
    if (query.days != null && !CHOICES.contains(query.days)) {
      throw invalid("days is 7, 30 or 90");
    }
    int days = query.days == null ? DEFAULT_DAYS : query.days;
    return report.kind() == ReportKind.SNAPSHOT
        ? ofSnapshot(report, today, query.days == null ? MAX_DAYS : days)
        : last(days, today);
  }

  private static DayRange ofSnapshot(Report report, LocalDate today, int days) {
    var end = report.to() == null ? today : report.to();
    var first = end.minusDays(days - 1L);
    var from = report.from();
    return new DayRange(from == null || from.isBefore(first) ? first : from, end);
  }

  private static DayRange last(int days, LocalDate end) {
    return new DayRange(end.minusDays(days - 1L), end);
  }

  private static DayRange explicit(RangeQuery query, LocalDate today) {
    var from = query.from;
    if (from == null || query.days != null) {
      throw invalid("either days, or from and to");
    }
    var to = query.to == null ? today : query.to;
    if (!isPossible(from) || !isPossible(to)) {
      throw invalid("from and to are days such as 2026-03-02");
    }
    if (to.isBefore(from) || from.plusDays(MAX_DAYS).isBefore(to)) {
      throw invalid("from is not after to, and not ten years before it");
    }
    return new DayRange(from, to);
  }

  private static boolean isPossible(LocalDate day) {
    return day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
