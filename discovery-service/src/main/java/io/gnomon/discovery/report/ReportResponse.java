package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** A report's totals over a range of days. */
record ReportResponse(
    String id,
    String name,
    LocalDate from,
    LocalDate to,
    long apps,
    long uncataloguedDomains,
    long users,
    long ipAddresses,
    long devices,
    @JsonUnwrapped Measures measures) {

  static ReportResponse from(Scope scope, Totals totals) {
    return new ReportResponse(
        scope.report().id(),
        scope.report().name(),
        scope.range().from(),
        scope.range().to(),
        totals.apps(),
        totals.uncataloguedDomains(),
        totals.users(),
        totals.ipAddresses(),
        totals.devices(),
        totals.measures());
  }
}
