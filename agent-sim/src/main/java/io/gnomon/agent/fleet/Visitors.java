package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.organisation.ByteRange;
import io.gnomon.agent.organisation.Habit;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.organisation.PlannedVisit;
import io.gnomon.agent.organisation.VisitPlan;
import io.gnomon.agent.visit.Visit;
import io.gnomon.agent.visit.VisitResult;
import io.gnomon.matching.host.VisitedUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Lets people visit sites: all of them at the fleet's pace, and one of them when asked to. */
final class Visitors {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Organisation organisation;
  private final Fleet fleet;
  private final DeviceEngine engine;
  private final VisitPlan plan;
  private final SplittableRandom random;
  private final Pacer pacer = new Pacer();
  private final Map<String, VisitedUrl> urls = new HashMap<>();
  private long next;

  Visitors(Organisation organisation, Fleet fleet, DeviceEngine engine, long seed) {
    this.organisation = organisation;
    this.fleet = fleet;
    this.engine = engine;
    this.plan = new VisitPlan(seed);
    this.random = new SplittableRandom(seed);
  }

  Pacer pacer() {
    return pacer;
  }

  void pace(int visitsPerMinute) {
    pacer.pace(visitsPerMinute, now());
  }

  /** Makes the visits that are due. */
  void turn() {
    var due = pacer.due(now());
    for (int i = 0; i < due && fleet.size() > 0; i++) {
      make(plan.visit(next++, fleet.departments()));
    }
  }

  /** One visit on one device; by the device's own user unless another one is named. */
  VisitResult visit(Device device, VisitedUrl url, @Nullable String user, boolean bypass) {
    var habit = habit(device, url);
    var up = habit == null ? ByteRange.USUAL : habit.upload();
    var down = habit == null ? ByteRange.USUAL : habit.download();
    var profile = device.profile();
    var visit =
        new Visit(
            url,
            user == null ? profile.user() : user,
            profile.ipAddress(),
            up.pick(random),
            down.pick(random),
            bypass);
    return engine.visit(device, visit);
  }

  private void make(PlannedVisit planned) {
    var device = fleet.device(planned.device());
    if (device.state() != DeviceState.ENROLLED) {
      return;
    }
    var own = planned.user() == planned.device();
    var profile = device.profile();
    engine.visit(
        device,
        new Visit(
            url(planned.url()),
            own ? profile.user() : organisation.user(planned.user()),
            profile.ipAddress(),
            planned.uploadedBytes(),
            planned.downloadedBytes(),
            planned.bypasses()));
  }

  private @Nullable Habit habit(Device device, VisitedUrl url) {
    return device.profile().department().habits().stream()
        .filter(habit -> url.host().equals(url(habit.url()).host()))
        .findFirst()
        .orElse(null);
  }

  /** Of a habit, read once. */
  private VisitedUrl url(String habit) {
    return urls.computeIfAbsent(habit, url -> VisitedUrl.parse(url).orElseThrow());
  }

  private static long now() {
    return System.nanoTime() / NANOS_PER_MILLI;
  }
}
