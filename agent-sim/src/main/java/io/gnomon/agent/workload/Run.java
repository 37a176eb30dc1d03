package io.gnomon.agent.workload;

import io.gnomon.agent.organisation.WorkingHours;
import java.util.function.BooleanSupplier;

/**
 * A number of visits with the timestamps of a period, made faster than the period passes: at a
 * rate, or within a duration. It is held while the services accept less than the devices have to
 * send, so that nothing is lost.
 */
final class Run implements Pace {

  /** How much is made up for in one turn at most: the loop has other work too. */
  private static final long MAX_CATCH_UP_MILLIS = 100;

  private static final long SECOND = 1_000;

  private final RunSpec spec;
  private final Timetable timetable;
  private final BooleanSupplier congested;
  private long lastMillis;
  private double passed;
  private long due;
  private long made;
  private long heldMillis;

  Run(RunSpec spec, WorkingHours hours, BooleanSupplier congested, long nowMillis) {
    this.spec = spec;
    this.timetable = new Timetable(hours, spec.fromMillis(), spec.toMillis(), spec.visits());
    this.congested = congested;
    this.lastMillis = nowMillis;
  }

  @Override
  public int due(long nowMillis) {
    var since = Math.min(nowMillis - lastMillis, MAX_CATCH_UP_MILLIS);
    var held = congested.getAsBoolean();
    heldMillis += held ? nowMillis - lastMillis : 0;
    passed += held ? 0 : since;
    lastMillis = nowMillis;
    var target = Math.min(spec.visits(), target());
    var now = (int) Math.max(0, target - due);
    due += now;
    return now;
  }

  @Override
  public long nextTimestamp(long timeOfDayMillis) {
    return timetable.at(made++);
  }

  boolean isOver() {
    return due >= spec.visits();
  }

  RunStatus status() {
    var simulated = timetable.at(Math.min(made, spec.visits() - 1));
    return new RunStatus(spec, made, simulated, heldMillis, isOver());
  }

  private long target() {
    if (spec.visitsPerSecond() > 0) {
      return (long) (passed * spec.visitsPerSecond() / SECOND);
    }
    if (passed >= spec.durationMillis()) {
      return spec.visits();
    }
    var period = spec.toMillis() - spec.fromMillis();
    return timetable.before(spec.fromMillis() + (long) (period * passed / spec.durationMillis()));
  }
}
