package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.engine.DeviceEngine;
import io.gnomon.agent.organisation.ByteRange;
import io.gnomon.agent.organisation.Habit;
import io.gnomon.agent.organisation.PlannedVisit;
import io.gnomon.agent.organisation.VisitPlan;
import io.gnomon.agent.traffic.Visit;
import io.gnomon.agent.traffic.VisitResult;
import io.gnomon.agent.workload.PaceController;
import io.gnomon.agent.workload.RunSpec;
import io.gnomon.matching.host.VisitedUrl;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes the visits of the fleet: planned ones at its pace, and single ones on request. */
public final class VisitGenerator {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Fleet fleet;
  private final DeviceEngine engine;
  private final PaceController pace;
  private final VisitPlan plan;
  private final SplittableRandom random;
  private long next;

  VisitGenerator(Fleet fleet, DeviceEngine engine, PaceController pace, long seed) {
    this.fleet = fleet;
    this.engine = engine;
    this.pace = pace;
    this.plan = new VisitPlan(seed);
    this.random = new SplittableRandom(seed);
  }

  /** Sets a steady pace; 0 pauses the fleet, and ends a run. */
  public void setSteadyPace(int visitsPerMinute) {
    pace.setSteady(visitsPerMinute, monotonicMillis());
  }

  /** Sets the pace of the working hours of the organisation. */
  public void setRealTimePace() {
    pace.setRealTime(monotonicMillis());
  }

  /** Starts a run. */
  public void startRun(RunSpec spec) {
    pace.startRun(spec, monotonicMillis());
  }

  /** Makes one visit on one device; by the device's own user unless another one is named. */
  public VisitResult visit(Device device, VisitedUrl url, @Nullable String user, boolean bypass) {
    var habit = habit(device, url);
    var upload = habit == null ? ByteRange.DEFAULT : habit.upload();
    var download = habit == null ? ByteRange.DEFAULT : habit.download();
    return engine.visit(
        device,
        new Visit(
            engine.nowMillis(device),
            url,
            user == null ? device.environment().user() : user,
            device.environment().ipAddress(),
            upload.pick(random),
            download.pick(random),
            bypass));
  }

  /** Makes the visits that are due. */
  void turn() {
    if (fleet.size() == 0) {
      return;
    }
    var due = pace.due(monotonicMillis());
    var now = engine.nowMillis();
    for (int i = 0; i < due; i++) {
      make(plan.visit(next++, fleet.departments()), pace.nextTimestamp(now));
    }
  }

  private void make(PlannedVisit planned, long atMillis) {
    var device = fleet.device(planned.device());
    if (device.lifecycle().state() != DeviceState.ENROLLED) {
      return;
    }
    var environment = device.environment();
    var ownUser = planned.user() == planned.device();
    engine.visit(
        device,
        new Visit(
            environment.deviceMillis(atMillis),
            planned.url(),
            ownUser ? environment.user() : fleet.user(planned.user()),
            environment.ipAddress(),
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

  private static long monotonicMillis() {
    return System.nanoTime() / NANOS_PER_MILLI;
  }
}
