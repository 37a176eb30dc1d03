package io.gnomon.policy.alert.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.AlertTotal;
import io.gnomon.policy.attempt.AttemptKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What alerts add up to.
 *
 * @param severities those that any alert has
 * @param days the attempts of these alerts; days without any are absent
 */
@Schema(name = "AlertTotals")
record AlertTotalsResponse(
    long alerts, long attempts, List<SeverityTotal> severities, List<DayTotal> days) {

  private record DayAndKind(LocalDate day, AttemptKind attempt) {}

  /** The days are in the order of these. */
  static AlertTotalsResponse of(List<AlertTotal> totals) {
    return new AlertTotalsResponse(
        totals.stream().mapToLong(AlertTotal::alerts).sum(),
        totals.stream().mapToLong(AlertTotal::attempts).sum(),
        severities(totals),
        days(totals));
  }

  private static List<SeverityTotal> severities(List<AlertTotal> totals) {
    var alerts =
        totals.stream()
            .collect(
                groupingBy(AlertTotal::severity, TreeMap::new, summingLong(AlertTotal::alerts)));
    return alerts.entrySet().stream()
        .map(each -> new SeverityTotal(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<DayTotal> days(List<AlertTotal> totals) {
    var attempts =
        totals.stream()
            .collect(
                groupingBy(
                    each -> new DayAndKind(each.day(), each.attempt()),
                    LinkedHashMap::new,
                    summingLong(AlertTotal::attempts)));
    return attempts.entrySet().stream()
        .map(each -> new DayTotal(each.getKey().day(), each.getKey().attempt(), each.getValue()))
        .toList();
  }

  /** How many attempts of a kind there were on a day of UTC. */
  record DayTotal(LocalDate day, AttemptKind attempt, long attempts) {}

  /** How many alerts are of a severity. */
  record SeverityTotal(Severity severity, long alerts) {}
}
