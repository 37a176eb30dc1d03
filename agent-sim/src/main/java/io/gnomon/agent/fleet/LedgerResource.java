package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.ledger.AppSums;
import io.gnomon.agent.ledger.AttemptCount;
import io.gnomon.agent.ledger.Enforcements;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.LedgerLines;
import io.gnomon.agent.ledger.Losses;
import io.gnomon.agent.ledger.SiteSums;
import io.gnomon.agent.ledger.Sums;
import io.gnomon.agent.organisation.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the devices really did. */
@Path("/sim/v1/ledger")
class LedgerResource {

  private static final String LINES = "application/x-ndjson";

  private final FleetRunner runner;
  private final FleetLoop loop;
  private final Map<String, String> apps;

  LedgerResource(FleetRunner runner, FleetLoop loop, Organisation organisation) {
    this.runner = runner;
    this.loop = loop;
    this.apps = organisation.appsByHost();
  }

  /** The sums of one value. */
  record Row(String key, @JsonUnwrapped Sums sums) {}

  /** What was done at a site or with an app, and by how many. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UsedRow(
      @Nullable String host,
      @Nullable String app,
      @JsonUnwrapped Sums sums,
      int users,
      int devices,
      int ipAddresses) {}

  /** What was given up. */
  record Lost(@JsonUnwrapped Sums sums, List<Row> bySite) {

    static Lost of(Losses losses) {
      return new Lost(losses.total(), rows(losses.sites()));
    }
  }

  /** How a revision came into force on the devices that put exactly this one in force. */
  record RevisionRow(
      long revision, Instant at, int devices, long p50Millis, long p99Millis, long maxMillis) {

    static RevisionRow from(Enforcements.Enforced enforced) {
      return new RevisionRow(
          enforced.revision(),
          Instant.ofEpochMilli(enforced.madeAtMillis()),
          enforced.devices(),
          enforced.p50Millis(),
          enforced.p99Millis(),
          enforced.maxMillis());
    }
  }

  /**
   * The ledger without its longest parts.
   *
   * @param complete false after a process of the fleet was killed: its deeds are unknown
   * @param dropped what will never be reported
   * @param uncertain what was sent and given up before an answer came
   * @param attempts by kind
   * @param revisions of this process, oldest first
   */
  record LedgerResponse(
      boolean complete,
      int devices,
      @JsonUnwrapped Sums sums,
      Lost dropped,
      Lost uncertain,
      List<UsedRow> byApp,
      List<UsedRow> bySite,
      List<Row> byDay,
      SortedMap<AttemptKind, Long> attempts,
      List<RevisionRow> revisions) {}

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public LedgerResponse ledger() {
    return loop.call(() -> response(runner.ledger));
  }

  /** Every deed, as lines of JSON: the same bytes for the same deeds. */
  @GET
  @Path("/deeds")
  @Produces(LINES)
  @RolesAllowed({"viewer", "analyst", "admin"})
  public byte[] deeds() {
    return loop.call(() -> written(LedgerLines::writeDeeds));
  }

  /** Every deed and everything that a comparison with the services needs besides. */
  @GET
  @Path("/lines")
  @Produces(LINES)
  @RolesAllowed({"viewer", "analyst", "admin"})
  public byte[] lines() {
    return loop.call(
        () ->
            written(
                (ledger, out) -> {
                  LedgerLines.writeAll(ledger, out);
                  LedgerLines.writeNames(names(), apps, out);
                  LedgerLines.writeRevisions(ledger, out);
                }));
  }

  private interface Writing {
    void write(Ledger ledger, ByteArrayOutputStream out) throws IOException;
  }

  private byte[] written(Writing writing) {
    var out = new ByteArrayOutputStream(1 << 16);
    try {
      writing.write(runner.ledger, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The name of each id that a device of the fleet has or had. */
  private SortedMap<String, String> names() {
    var names = new TreeMap<String, String>();
    runner
        .fleet
        .devices()
        .forEach(
            device -> {
              device.earlierIds().forEach(id -> names.put(id, device.profile().name()));
              if (device.id() != null) {
                names.put(device.id(), device.profile().name());
              }
            });
    return names;
  }

  private LedgerResponse response(Ledger ledger) {
    return new LedgerResponse(
        ledger.complete(),
        ledger.devices().size(),
        ledger.total(),
        Lost.of(ledger.dropped()),
        Lost.of(ledger.uncertain()),
        ledger.apps(apps::get).stream().map(LedgerResource::row).toList(),
        ledger.sites().stream().map(this::row).toList(),
        rows(ledger.days()),
        byKind(ledger.attempts()),
        ledger.enforcements().all().stream().map(RevisionRow::from).toList());
  }

  private static SortedMap<AttemptKind, Long> byKind(List<AttemptCount> attempts) {
    var counts = new TreeMap<AttemptKind, Long>();
    attempts.forEach(row -> counts.merge(row.kind(), (long) row.count(), Long::sum));
    return counts;
  }

  private UsedRow row(SiteSums site) {
    return new UsedRow(
        site.host(),
        apps.get(site.host()),
        site.sums(),
        site.users(),
        site.devices(),
        site.ipAddresses());
  }

  private static UsedRow row(AppSums app) {
    return new UsedRow(null, app.app(), app.sums(), app.users(), app.devices(), app.ipAddresses());
  }

  private static List<Row> rows(SortedMap<String, Sums> sums) {
    return sums.entrySet().stream().map(e -> new Row(e.getKey(), e.getValue())).toList();
  }
}
