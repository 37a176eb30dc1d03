package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's totals over a range of days.
 *
 * @param source the one data source; absent where there are several
 * @param sources how many data sources it covers
 * @param contents how the totals are made up
 * @param appsRevision another one once the catalog may say something else of an app, or the
 *     organisation has decided otherwise: shares and lists may have changed then, too
 */
record ReportResponse(
    String id,
    String name,
    String description,
    @Nullable String source,
    int sources,
    @JsonUnwrapped ReportDays days,
    @JsonUnwrapped ReportCounts counts,
    @JsonUnwrapped UsageMeasures measures,
    ReportContents contents,
    String appsRevision) {

  /**
   * Which days.
   *
   * @param timeZone in which the organisation reads times; days are UTC
   */
  record ReportDays(LocalDate from, LocalDate to, String timeZone) {}

  /**
   * How many different ones there are.
   *
   * @param apps of all kinds but trackers, as in the list of apps
   * @param trackers sites that other sites call, which are not used knowingly
   */
  record ReportCounts(
      long apps,
      long trackers,
      long uncataloguedDomains,
      long users,
      long ipAddresses,
      long devices) {}

  /**
   * The parts of the totals, which add up to them.
   *
   * @param kinds what apps make up, by kind
   * @param uncatalogued what domains make up that belong to no app
   */
  record ReportContents(List<KindTotals> kinds, UsageMeasures uncatalogued) {}

  static ReportResponse from(
      ReportScope scope, ReportTotals totals, ZoneId timeZone, String appsRevision) {
    var report = scope.report();
    return new ReportResponse(
        report.id(),
        report.name(),
        report.description(),
        report.coversAllSources() ? null : report.id(),
        report.sources().size(),
        new ReportDays(scope.range().from(), scope.range().to(), timeZone.getId()),
        new ReportCounts(
            totals.apps(),
            totals.trackers(),
            totals.uncataloguedDomains(),
            totals.users(),
            totals.ipAddresses(),
            totals.devices()),
        totals.measures(),
        new ReportContents(totals.kinds(), totals.uncatalogued()),
        appsRevision);
  }
}
