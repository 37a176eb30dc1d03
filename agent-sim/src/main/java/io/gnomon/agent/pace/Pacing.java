package io.gnomon.agent.pace;

import io.gnomon.agent.organisation.Organisation;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a fleet: at most one at a time, none at first. A run that is over leaves it paused.
 */
public final class Pacing {

  private final Organisation organisation;
  private final Situation situation;
  private Pace pace;
  private @Nullable Run run;

  /**
   * What a pace has to know of the fleet.
   *
   * @param timeOfDay by the server's clock, in milliseconds
   * @param congested whether the devices have more to tell than the services take in
   */
  public record Situation(IntSupplier devices, LongSupplier timeOfDay, BooleanSupplier congested) {}

  public Pacing(Organisation organisation, Situation situation) {
    this.organisation = organisation;
    this.situation = situation;
    this.pace = new SteadyPace(0, 0);
  }

  /** So many visits a minute from now on; 0 pauses the fleet, and ends a run. */
  public void steady(int visitsPerMinute, long turnMillis) {
    pace = new SteadyPace(visitsPerMinute, turnMillis);
  }

  /** From now on as people work. */
  public void realTime(long turnMillis) {
    pace = new RealTimePace(organisation, situation.devices(), situation.timeOfDay(), turnMillis);
  }

  /** Begins a run. */
  public void begin(RunOrder order, long turnMillis) {
    run = new Run(order, organisation.workingHours(), situation.congested(), turnMillis);
    pace = run;
  }

  /** How many visits people would make in that span. */
  public long usualVisits(long fromMillis, long toMillis) {
    var hours = Timetable.workingHours(organisation.workingHours(), fromMillis, toMillis);
    var devices = Math.max(1, situation.devices().getAsInt());
    return Math.max(1, Math.round(devices * organisation.visitsPerHour() * hours));
  }

  /** How many visits are to be made now. */
  public int due(long turnMillis) {
    if (run != null && run == pace && run.over()) {
      steady(0, turnMillis);
    }
    return pace.due(turnMillis);
  }

  /** The moment that the next visit bears, for each of those that are due. */
  public long at(long nowMillis) {
    return pace.at(nowMillis);
  }

  /** The run that goes on, or the last one. */
  public Optional<RunStatus> run() {
    return Optional.ofNullable(run).map(Run::status);
  }

  /** Whether a run goes on. */
  public boolean running() {
    return run != null && run == pace && !run.over();
  }

  /** One word for it: {@code paused}, {@code steady}, {@code realTime} or {@code run}. */
  public String name() {
    if (pace instanceof SteadyPace steady) {
      return steady.visitsPerMinute() == 0 ? "paused" : "steady";
    }
    return pace instanceof Run ? "run" : "realTime";
  }

  /** Visits a minute of a steady pace; 0 for any other. */
  public int visitsPerMinute() {
    return pace instanceof SteadyPace steady ? steady.visitsPerMinute() : 0;
  }
}
