package io.gnomon.local.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.installation.CallFailedException;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Polls the state of a fleet and shows it until a condition holds or a stop is requested. */
public final class FleetMonitor {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  private final GnomonClient client;
  private final FleetClient control;
  private final FleetView view;
  private final CountDownLatch stopRequested;
  private final Instant start = Instant.now();
  private FleetStatus shown;
  private JsonNode rollout = MissingNode.getInstance();

  /**
   * Asks once.
   *
   * @param stopRequested is counted down when it is to end early
   */
  public FleetMonitor(GnomonClient client, FleetView view, CountDownLatch stopRequested) {
    this.client = client;
    this.control = new FleetClient(client);
    this.view = view;
    this.stopRequested = stopRequested;
    this.shown = status();
  }

  /** Its state now. */
  public FleetStatus status() {
    var fleet = control.summary();
    return new FleetStatus(
        Duration.between(start, Instant.now()), fleet, control.run(), rollout(fleet));
  }

  /** Shows the state until the condition holds; false where a stop was requested before. */
  public boolean until(Predicate<FleetStatus> condition) {
    while (true) {
      var status = status();
      var done = condition.test(status);
      if (done || !status.since().minus(shown.since()).minus(view.interval()).isNegative()) {
        view.show(status, shown);
        shown = status;
      }
      if (done) {
        return true;
      }
      if (stopRequestedMeanwhile()) {
        return false;
      }
    }
  }

  /** The rollout figures of the service: asked for only while they change. */
  private JsonNode rollout(JsonNode fleet) {
    var newest = fleet.path("enforcedRevision").path("max").asLong();
    var complete =
        rollout.path("revision").asLong() == newest && rollout.path("pending").asInt() == 0;
    if (newest > 0 && !complete) {
      try {
        rollout = client.get(Part.POLICY, "/api/v1/feed/revisions/" + newest + "/rollout");
      } catch (CallFailedException e) {
        rollout = MissingNode.getInstance();
      }
    }
    return rollout;
  }

  private boolean stopRequestedMeanwhile() {
    try {
      return stopRequested.await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
