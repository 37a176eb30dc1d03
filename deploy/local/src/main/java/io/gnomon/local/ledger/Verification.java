package io.gnomon.local.ledger;

import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the ledgers of fleets with what the services of one Gnomon say, as soon as all that the
 * devices did has arrived there.
 */
public final class Verification {

  /** The report over what devices tell. */
  public static final String ENDPOINT_USERS = "endpoint-users";

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** What there is too much of for so long is no matter of time. */
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(10);

  /** What differs in the same way for so long has differed before. */
  private static final Duration UNCHANGED_AFTER = Duration.ofSeconds(5);

  private static final int LIMIT_OF_SAMENESS = 1_000;

  private final GnomonClient client;
  private final List<Source> sources;
  private final Reports reports;
  private @Nullable Comparison before;

  /**
   * Asks nothing yet.
   *
   * @param client of the services
   * @param sources the ledgers of all devices that report to them
   */
  public Verification(GnomonClient client, List<Source> sources, String report) {
    this.client = client;
    this.sources = List.copyOf(sources);
    this.reports = new Reports(client, report);
  }

  /** Of the fleet that runs with the services. */
  public static Verification of(GnomonClient client) {
    return new Verification(client, List.of(Source.of(client)), ENDPOINT_USERS);
  }

  /** What a comparison came to, and whether the ledgers are whole. */
  public record Outcome(Verdict verdict, boolean ledgerComplete) {}

  /**
   * From now on only what is done and reported later is compared. Returns when the services have
   * counted what came before: all is equal, or has stayed as it is for some time.
   */
  public void begin() {
    sources.forEach(Source::settle);
    var same = new Spell();
    Verdict last = null;
    while (true) {
      same.look();
      var comparison = comparison(truth());
      var verdict = comparison.verdict(LIMIT_OF_SAMENESS);
      before = comparison;
      if (verdict.equal() || same.isLongerThan(UNCHANGED_AFTER)) {
        return;
      }
      same.pause(verdict.equals(last));
      last = verdict;
    }
  }

  /**
   * Compares until all is equal, or what differs can no longer heal.
   *
   * @param wait how long something may be missing
   * @param limit how many differences are named
   */
  public Outcome verify(Duration wait, int limit) {
    var deadline = Instant.now().plus(wait);
    sources.forEach(Source::settle);
    var surplus = new Spell();
    while (true) {
      var begun = surplus.look();
      var truth = truth();
      var verdict = compare(truth, limit);
      var settled = begun.isAfter(deadline) || surplus.isLongerThan(SETTLED_AFTER);
      if (verdict.equal() || settled) {
        return new Outcome(verdict, truth.complete());
      }
      surplus.pause(!verdict.mayHeal());
    }
  }

  private Verdict compare(Truth truth, int limit) {
    var comparison = comparison(truth);
    if (before != null) {
      comparison.minus(before);
    }
    return comparison.verdict(limit);
  }

  private Comparison comparison(Truth truth) {
    var comparison = truth.comparison(reports.silentIndicators());
    reports.read(truth, comparison);
    revisions(truth, comparison);
    return comparison;
  }

  private Truth truth() {
    var truth = new Truth();
    for (var source : sources) {
      try (var lines = source.lines()) {
        truth.read(lines);
      }
    }
    return truth;
  }

  /** Device by device, since the service also remembers devices that have left the fleet. */
  private void revisions(Truth truth, Comparison comparison) {
    var enforced = new TreeMap<String, Long>();
    sources.forEach(source -> enforced.putAll(source.enforced()));
    if (enforced.isEmpty()) {
      return;
    }
    enforced.forEach(
        (id, revision) -> comparison.did(Dimension.REVISION, truth.deviceName(id, id), revision));
    client
        .items(Part.POLICY, "/api/v1/devices?")
        .filter(device -> enforced.containsKey(device.path("id").asText()))
        .forEach(
            device ->
                comparison.reported(
                    Dimension.REVISION,
                    truth.deviceName(device.path("id").asText(), ""),
                    device.path("enforced").path("revision").asLong()));
  }

  /** For how long something has been so, look after look. */
  private static final class Spell {

    private Instant begun = Instant.now();
    private Duration lasted = Duration.ZERO;

    Instant look() {
      begun = Instant.now();
      return begun;
    }

    boolean isLongerThan(Duration time) {
      return lasted.compareTo(time) > 0;
    }

    /** As long as the last look took, so that half of the services' time is theirs. */
    void pause(boolean goesOn) {
      var took = Duration.between(begun, Instant.now());
      try {
        Thread.sleep(Math.max(LOOK_EVERY.toMillis(), took.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException("interrupted");
      }
      lasted = goesOn ? lasted.plus(Duration.between(begun, Instant.now())) : Duration.ZERO;
    }
  }
}
