package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.organisation.ByteRange;
import io.gnomon.agent.organisation.Habit;
import io.gnomon.agent.organisation.PlannedVisit;
import io.gnomon.agent.organisation.VisitPlan;
import io.gnomon.agent.pace.Pacing;
import io.gnomon.agent.pace.RunOrder;
import io.gnomon.agent.visit.Visit;
import io.gnomon.agent.visit.VisitResult;
import io.gnomon.matching.host.VisitedUrl;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Lets people visit sites: all of them at the fleet's pace, and one of them when asked to. */
final class Visitors {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Fleet fleet;
  private final DeviceEngine engine;
  private final Pacing pacing;
  private final VisitPlan plan;
  private final SplittableRandom random;
  private long next;

  Visitors(Fleet fleet, DeviceEngine engine, Pacing pacing, long seed) {
    this.fleet = fleet;
    this.engine = engine;
    this.pacing = pacing;
    this.plan = new VisitPlan(seed);
    this.random = new SplittableRandom(seed);
  }

  void pace(int visitsPerMinute) {
    pacing.steady(visitsPerMinute, turnMillis());
  }

  void realTime() {
    pacing.realTime(turnMillis());
  }

  void begin(RunOrder order) {
    pacing.begin(order, turnMillis());
  }

  /** Makes the visits that are due. */
  void turn() {
    if (fleet.size() == 0) {
      return;
    }
    var due = pacing.due(turnMillis());
    var now = engine.nowMillis();
    for (int i = 0; i < due; i++) {
      make(plan.visit(next++, fleet.departments()), pacing.at(now));
    }
  }

  /** One visit on one device; by the device's own user unless another one is named. */
  VisitResult visit(Device device, VisitedUrl url, @Nullable String user, boolean bypass) {
    var habit = habit(device, url);
    var up = habit == null ? ByteRange.USUAL : habit.upload();
    var down = habit == null ? ByteRange.USUAL : habit.download();
    return engine.visit(
        device,
        new Visit(
            engine.nowMillis(device),
            url,
            user == null ? device.user() : user,
            device.ipAddress(),
            up.pick(random),
            down.pick(random),
            bypass));
  }

  private void make(PlannedVisit planned, long atMillis) {
    var device = fleet.device(planned.device());
    if (device.state() != DeviceState.ENROLLED) {
      return;
    }
    var own = planned.user() == planned.device();
    engine.visit(
        device,
        new Visit(
            device.believes(atMillis),
            planned.url(),
            own ? device.user() : fleet.user(planned.user()),
            device.ipAddress(),
            planned.uploadedBytes(),
            planned.downloadedBytes(),
            planned.bypasses()));
  }

  private static @Nullable Habit habit(Device device, VisitedUrl url) {
    return device.profile().department().habits().stream()
        .filter(habit -> url.host().equals(habit.url().host()))
        .findFirst()
        .orElse(null);
  }

  private static long turnMillis() {
    return System.nanoTime() / NANOS_PER_MILLI;
  }
}
