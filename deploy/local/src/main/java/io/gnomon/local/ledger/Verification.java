package io.gnomon.local.ledger;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the ledgers of fleets with what the services of one Gnomon report, once everything that
 * the devices did has arrived there.
 */
public final class Verification {

  /** The report over the telemetry of devices. */
  public static final String ENDPOINT_USERS = "endpoint-users";

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  /** A surplus that lasts so long will not go away. */
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(10);

  /** Differences that stay the same for so long are from before. */
  private static final Duration UNCHANGED_AFTER = Duration.ofSeconds(5);

  private static final int MAX_COMPARED_DIFFERENCES = 1_000;

  private final GnomonClient client;
  private final List<LedgerSource> sources;
  private final Reports reports;
  private @Nullable Comparison before;
  private @Nullable Organisation organisation;

  /**
   * Asks nothing yet.
   *
   * @param client of the services
   * @param sources the ledgers of all devices that report to them
   */
  public Verification(GnomonClient client, List<LedgerSource> sources, String report) {
    this.client = client;
    this.sources = List.copyOf(sources);
    this.reports = new Reports(client, report);
  }

  /** The verification of the fleet that runs with the services. */
  public static Verification of(GnomonClient client) {
    return new Verification(client, List.of(LedgerSource.of(client)), ENDPOINT_USERS);
  }

  /** What the services know and ledgers do not. */
  private record Organisation(People people, CustomApps customApps) {}

  /** The result of a comparison, and whether the ledgers are complete. */
  public record Outcome(ComparisonResult result, boolean ledgerComplete) {}

  /**
   * Leaves out everything up to now. Returns when the services have counted it: everything is
   * equal, or differences have not changed for some time.
   */
  public void begin() {
    sources.forEach(LedgerSource::requireSettled);
    var same = new UnchangedTimer();
    ComparisonResult last = null;
    while (true) {
      same.poll();
      var comparison = comparison(ledger());
      var result = comparison.result(MAX_COMPARED_DIFFERENCES);
      before = comparison;
      if (result.equal() || same.isLongerThan(UNCHANGED_AFTER)) {
        return;
      }
      same.pause(result.equals(last));
      last = result;
    }
  }

  /**
   * Compares until everything is equal, or differences can no longer go away.
   *
   * @param wait how long something may be missing
   * @param limit how many differences are named
   */
  public Outcome verify(Duration wait, int limit) {
    var deadline = Instant.now().plus(wait);
    sources.forEach(LedgerSource::requireSettled);
    var surplus = new UnchangedTimer();
    while (true) {
      var begun = surplus.poll();
      var ledger = ledger();
      var result = compare(ledger, limit);
      var settled = begun.isAfter(deadline) || surplus.isLongerThan(SETTLED_AFTER);
      if (result.equal() || settled) {
        return new Outcome(result, ledger.complete());
      }
      surplus.pause(!result.mayStillArrive());
    }
  }

  private ComparisonResult compare(LedgerTotals ledger, int limit) {
    var comparison = comparison(ledger);
    if (before != null) {
      comparison.minus(before);
    }
    return comparison.result(limit);
  }

  private Comparison comparison(LedgerTotals ledger) {
    var comparison = ledger.comparison(reports.silentIndicators());
    reports.read(ledger, comparison);
    revisions(ledger, comparison);
    return comparison;
  }

  private LedgerTotals ledger() {
    var known = organisation();
    var ledger = new LedgerTotals(known.people(), known.customApps());
    for (var source : sources) {
      try (var lines = source.lines()) {
        ledger.read(lines);
      }
    }
    return ledger;
  }

  /** As it was at first: it is not to change meanwhile. */
  private Organisation organisation() {
    var known = organisation;
    if (known == null) {
      known = new Organisation(new PeopleReader(client).read(), new CustomAppReader(client).read());
      organisation = known;
    }
    return known;
  }

  /** Only devices of the fleet: the service also has devices that have left it. */
  private void revisions(LedgerTotals ledger, Comparison comparison) {
    var enforced = new TreeMap<String, Long>();
    sources.forEach(source -> enforced.putAll(source.enforced()));
    if (enforced.isEmpty()) {
      return;
    }
    enforced.forEach(
        (id, revision) -> comparison.did(Dimension.REVISION, ledger.deviceName(id, id), revision));
    client
        .items(Part.POLICY, "/api/v1/devices?")
        .filter(device -> enforced.containsKey(device.path("id").asText()))
        .forEach(
            device ->
                comparison.reported(
                    Dimension.REVISION,
                    ledger.deviceName(device.path("id").asText(), ""),
                    device.path("enforced").path("revision").asLong()));
  }

  /** For how long a condition has held, poll after poll. */
  private static final class UnchangedTimer {

    private Instant begun = Instant.now();
    private Duration lasted = Duration.ZERO;

    Instant poll() {
      begun = Instant.now();
      return begun;
    }

    boolean isLongerThan(Duration time) {
      return lasted.compareTo(time) > 0;
    }

    /** At least as long as the last poll took, so that polling takes at most half of the time. */
    void pause(boolean stillHolds) {
      var took = Duration.between(begun, Instant.now());
      try {
        Thread.sleep(Math.max(POLL_INTERVAL.toMillis(), took.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException("interrupted");
      }
      lasted = stillHolds ? lasted.plus(Duration.between(begun, Instant.now())) : Duration.ZERO;
    }
  }
}
