package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.installation.CallFailedException;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.ledger.Difference;
import io.gnomon.local.ledger.Verification;
import java.time.Duration;
import java.util.Map;

/**
 * Devices at work while processes come and go: one app is blocked all the time, another now and
 * then. The organisation's file has the pages of both, so that its ledger knows them.
 */
record WorkingFleet(GnomonClient people) {

  static final Duration TIMEOUT = Duration.ofMinutes(2);

  private static final int DEVICES = 40;
  private static final Pace PACE = Pace.perMinute(3_000);
  private static final String ALWAYS_BLOCKED = "dropbox";
  private static final String CHANGED = "facebook";

  /** Enrols the devices; returns once they work, and all of them enforce. */
  void start() {
    fleet().turnOn();
    fleet().enrolUpTo(DEVICES);
    awaitConnected();
    tag(ALWAYS_BLOCKED, true);
    awaitBlocked();
    goOn();
  }

  /** At the pace of before. */
  void goOn() {
    fleet().pace(PACE);
  }

  /** Looks from now on whether what is blocked all the time is. */
  EnforcementWatch watch() {
    return new EnforcementWatch(people, page(ALWAYS_BLOCKED));
  }

  /** That a watch has seen each device at least once, and none without enforcement. */
  static void assertNoGap(EnforcementWatch watch) {
    assertThat(watch.gaps()).as("visits that were not blocked").isEmpty();
    assertThat(watch.visits()).isGreaterThan(DEVICES);
  }

  /** Blocks the other app, or allows it; returns once every device does so. */
  void change(boolean blocked) {
    tag(CHANGED, blocked);
    DeviceVisits.awaitOutcomes(people, page(CHANGED), blocked ? "blocked" : "allowed");
  }

  void awaitConnected() {
    await().atMost(TIMEOUT).until(() -> fleet().summary().path("connected").asInt() >= DEVICES);
  }

  void awaitBlocked() {
    DeviceVisits.awaitOutcomes(people, page(ALWAYS_BLOCKED), "blocked");
  }

  /** Kinds of answers that its devices took for a failure. */
  Iterable<String> failures() {
    return () -> fleet().summary().path("failures").fieldNames();
  }

  /** Pauses it, and compares what its devices did with what the services know. */
  void assertNothingIsLost() {
    fleet().pause();
    awaitConnected();
    var outcome = Verification.of(people).verify(TIMEOUT, 20);
    assertThat(outcome.result().named()).extracting(Difference::sentence).isEmpty();
    assertThat(outcome.ledgerComplete()).isTrue();
    assertThat(outcome.result().did().get(0)).isPositive();
  }

  private FleetClient fleet() {
    return new FleetClient(people);
  }

  /** Repeated until it is not refused with a Retry-After. */
  private void tag(String app, boolean unsanctioned) {
    var tag = Map.of("tag", unsanctioned ? "unsanctioned" : "sanctioned", "reason", "restart");
    await()
        .atMost(TIMEOUT)
        .ignoreExceptionsMatching(CallFailedException.class::isInstance)
        .until(() -> people.put(Part.POLICY, "/api/v1/app-tags/" + app, tag), answer -> true);
  }

  private static String page(String app) {
    return "https://www." + app + ".com/";
  }
}
