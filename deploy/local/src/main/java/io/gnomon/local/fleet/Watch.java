package io.gnomon.local.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.client.CallFailedException;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Looks at a fleet until something has come true, or until somebody has had enough. */
public final class Watch {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final GnomonClient client;
  private final FleetControl control;
  private final View view;
  private final CountDownLatch stopAsked;
  private final Instant start = Instant.now();
  private Look shown;
  private JsonNode rollout = MissingNode.getInstance();

  /**
   * Looks once.
   *
   * @param stopAsked is counted down when it is to end
   */
  public Watch(GnomonClient client, View view, CountDownLatch stopAsked) {
    this.client = client;
    this.control = new FleetControl(client);
    this.view = view;
    this.stopAsked = stopAsked;
    this.shown = look();
  }

  /** How it stands. */
  public Look look() {
    var fleet = control.summary();
    return new Look(Duration.between(start, Instant.now()), fleet, control.run(), rollout(fleet));
  }

  /** Shows looks until one fits; false where it was asked to stop before. */
  public boolean until(Predicate<Look> fits) {
    while (true) {
      var look = look();
      var fit = fits.test(look);
      if (fit || !look.since().minus(shown.since()).minus(view.every()).isNegative()) {
        view.show(look, shown);
        shown = look;
      }
      if (fit) {
        return true;
      }
      if (waited()) {
        return false;
      }
    }
  }

  /** The service's own figures, which cost it something: asked for only while they change. */
  private JsonNode rollout(JsonNode fleet) {
    var newest = fleet.path("enforcedRevision").path("max").asLong();
    var done = rollout.path("revision").asLong() == newest && rollout.path("pending").asInt() == 0;
    if (newest > 0 && !done) {
      try {
        rollout = client.get(Part.POLICY, "/api/v1/feed/revisions/" + newest + "/rollout");
      } catch (CallFailedException e) {
        rollout = MissingNode.getInstance();
      }
    }
    return rollout;
  }

  private boolean waited() {
    try {
      return stopAsked.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
