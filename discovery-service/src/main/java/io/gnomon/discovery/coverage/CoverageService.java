package io.gnomon.discovery.coverage;

import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.Breakdown;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.coverage.CoverageResponse.DeviceCoverage;
import io.gnomon.discovery.coverage.CoverageResponse.LogCoverage;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.report.Report;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares what logs have with what devices report, on the same days. */
@ApplicationScoped
class CoverageService {

  private final ReportService reports;
  private final BreakdownStore breakdowns;
  private final DeviceFollower devices;
  private final SilentDeviceService silentDevices;

  CoverageService(
      ReportService reports,
      BreakdownStore breakdowns,
      DeviceFollower devices,
      SilentDeviceService silentDevices) {
    this.reports = reports;
    this.breakdowns = breakdowns;
    this.devices = devices;
    this.silentDevices = silentDevices;
  }

  CoverageResponse read(RangeQuery range) {
    var logs = logs(range);
    var endpoints = endpoints(range);
    return new CoverageResponse(
        logs.range().from(),
        logs.range().to(),
        logCoverage(logs, endpoints),
        new DeviceCoverage(devices.enrolled().size(), silentDevices.count(range)));
  }

  private LogCoverage logCoverage(ReportScope logs, ReportScope endpoints) {
    var users = SliceSelection.all(logs, Breakdown.by(Actor.USER));
    var addresses = SliceSelection.all(logs, Breakdown.by(Actor.IP_ADDRESS));
    long transactions =
        transactions(SliceSelection.all(logs, Breakdown.byApp()))
            + transactions(SliceSelection.all(logs, Breakdown.byUncataloguedDomain()));
    return new LogCoverage(
        transactions,
        transactions - transactions(users),
        transactions(
            new SliceSelection(
                logs,
                Breakdown.byUncataloguedDomain(),
                new AppFilter(List.of(SliceCondition.address())))),
        breakdowns.count(users),
        breakdowns.count(users.and(Breakdown.unseen(Actor.USER, endpoints))),
        breakdowns.count(addresses),
        breakdowns.count(addresses.and(Breakdown.unseen(Actor.IP_ADDRESS, endpoints))));
  }

  private long transactions(SliceSelection selection) {
    return breakdowns.sum(selection).transactions();
  }

  private ReportScope logs(RangeQuery range) {
    return reports.scope(Report.ALL_SOURCES, range);
  }

  private ReportScope endpoints(RangeQuery range) {
    return reports.scope(TransactionBatch.ENDPOINT_USERS, range);
  }
}
