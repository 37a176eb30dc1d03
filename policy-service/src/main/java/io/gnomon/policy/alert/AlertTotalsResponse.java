package io.gnomon.policy.alert;

import java.util.List;
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

  static AlertTotalsResponse of(List<SeverityTotal> severities, List<DayTotal> days) {
    return new AlertTotalsResponse(
        severities.stream().mapToLong(SeverityTotal::alerts).sum(),
        days.stream().mapToLong(DayTotal::attempts).sum(),
        severities,
        days);
  }
}
