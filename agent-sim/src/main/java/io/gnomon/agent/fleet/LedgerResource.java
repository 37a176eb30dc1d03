package io.gnomon.agent.fleet;

import io.gnomon.agent.ledger.AttemptCount;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.SiteSums;
import io.gnomon.agent.ledger.Sums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What the devices really did. */
@Path("/sim/v1/ledger")
class LedgerResource {

  private final FleetRunner runner;
  private final FleetLoop loop;

  LedgerResource(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /** The sums of one value. */
  record Row(String key, long transactions, long uploadedBytes, long downloadedBytes) {}

  /** What will never be reported. */
  record Dropped(long transactions, long uploadedBytes, long downloadedBytes, List<Row> bySite) {}

  /** Sums by what is too long for every answer. */
  record Details(List<Row> byUser, List<Row> byDevice, List<Row> byIpAddress) {}

  /** The whole ledger. */
  record LedgerResponse(
      int devices,
      long transactions,
      long uploadedBytes,
      long downloadedBytes,
      Dropped dropped,
      List<SiteSums> bySite,
      List<Row> byDay,
      List<AttemptCount> attempts,
      @Nullable Details details) {}

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public LedgerResponse ledger(@QueryParam("details") @DefaultValue("false") boolean details) {
    return loop.call(() -> response(runner.ledger, details));
  }

  private static LedgerResponse response(Ledger ledger, boolean details) {
    var total = ledger.total();
    var dropped = ledger.dropped();
    return new LedgerResponse(
        ledger.devices().size(),
        total.transactions(),
        total.uploadedBytes(),
        total.downloadedBytes(),
        new Dropped(
            dropped.transactions(),
            dropped.uploadedBytes(),
            dropped.downloadedBytes(),
            rows(ledger.droppedSites())),
        ledger.sites(),
        rows(ledger.days()),
        ledger.attempts(),
        details ? details(ledger) : null);
  }

  private static Details details(Ledger ledger) {
    return new Details(rows(ledger.users()), rows(ledger.devices()), rows(ledger.ipAddresses()));
  }

  private static List<Row> rows(SortedMap<String, Sums> sums) {
    return sums.entrySet().stream()
        .map(
            e ->
                new Row(
                    e.getKey(),
                    e.getValue().transactions(),
                    e.getValue().uploadedBytes(),
                    e.getValue().downloadedBytes()))
        .toList();
  }
}
