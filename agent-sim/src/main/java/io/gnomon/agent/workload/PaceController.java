package io.gnomon.agent.workload;

import io.gnomon.agent.organisation.Organisation;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a fleet: none at first, and one at a time. A run that has ended leaves the fleet
 * paused. Belongs to the event loop of the fleet.
 */
public final class PaceController {

  private final Organisation organisation;
  private final IntSupplier devices;
  private final LongSupplier timeOfDay;
  private final BooleanSupplier congested;
  private Pace pace;
  private @Nullable Run run;

  /**
   * A paused fleet.
   *
   * @param devices the number of devices
   * @param timeOfDay by the server's clock, in milliseconds
   * @param congested whether the services accept less than the devices have to send
   */
  public PaceController(
      Organisation organisation,
      IntSupplier devices,
      LongSupplier timeOfDay,
      BooleanSupplier congested) {
    this.organisation = organisation;
    this.devices = devices;
    this.timeOfDay = timeOfDay;
    this.congested = congested;
    this.pace = new SteadyPace(0, 0);
  }

  /** Sets a steady pace; 0 pauses the fleet, and ends a run. */
  public void setSteady(int visitsPerMinute, long nowMillis) {
    pace = new SteadyPace(visitsPerMinute, nowMillis);
  }

  /** Sets the pace of the working hours of the organisation. */
  public void setRealTime(long nowMillis) {
    pace = new RealTimePace(organisation, devices, timeOfDay, nowMillis);
  }

  /** Starts a run. */
  public void startRun(RunSpec spec, long nowMillis) {
    run = new Run(spec, organisation.workingHours(), congested, nowMillis);
    pace = run;
  }

  /** How many visits the people of the organisation would make in that time. */
  public long expectedVisits(long fromMillis, long toMillis) {
    // Its minutes are counted one by one.
    RunSpec.requirePeriod(fromMillis, toMillis);
    var hours = Timetable.workingHours(organisation.workingHours(), fromMillis, toMillis);
    var count = Math.max(1, devices.getAsInt());
    return Math.max(1, Math.round(count * organisation.visitsPerHour() * hours));
  }

  /** How many visits are due now. */
  public int due(long nowMillis) {
    if (run != null && run == pace && run.isOver()) {
      setSteady(0, nowMillis);
    }
    return pace.due(nowMillis);
  }

  /** The timestamp of the next visit that is due. */
  public long nextTimestamp(long timeOfDayMillis) {
    return pace.nextTimestamp(timeOfDayMillis);
  }

  /** The present run, or the last one. */
  public Optional<RunStatus> run() {
    return Optional.ofNullable(run).map(Run::status);
  }

  /** Whether there is a run that has not ended. */
  public boolean isRunning() {
    return run != null && run == pace && !run.isOver();
  }

  /** The kind of the present pace. */
  public PaceKind kind() {
    if (pace instanceof SteadyPace steady) {
      return steady.visitsPerMinute() == 0 ? PaceKind.PAUSED : PaceKind.STEADY;
    }
    return pace instanceof Run ? PaceKind.RUN : PaceKind.REAL_TIME;
  }

  /** Visits a minute of a steady pace; 0 for any other. */
  public int visitsPerMinute() {
    return pace instanceof SteadyPace steady ? steady.visitsPerMinute() : 0;
  }
}
