package io.gnomon.agent.pace;

import io.gnomon.agent.organisation.WorkingHours;
import java.util.function.BooleanSupplier;

/**
 * A number of visits with the moments of a span of time, made faster than that time passes: at a
 * rate, or so that the span passes evenly. It stands still while the devices have more to tell than
 * the services take in, so that it loses nothing.
 */
final class Run implements Pace {

  /**
   * So much of a second is made up in one turn at most: the loop has other things to do as well.
   */
  private static final int PARTS_OF_A_SECOND = 10;

  private static final long SECOND = 1_000;

  private final RunOrder order;
  private final Timetable timetable;
  private final BooleanSupplier congested;
  private long before;
  private double passed;
  private long due;
  private long made;
  private long heldMillis;

  Run(RunOrder order, WorkingHours hours, BooleanSupplier congested, long turnMillis) {
    this.order = order;
    this.timetable = new Timetable(hours, order.fromMillis(), order.toMillis(), order.visits());
    this.congested = congested;
    this.before = turnMillis;
  }

  @Override
  public int due(long turnMillis) {
    var since = Math.min(turnMillis - before, SECOND / PARTS_OF_A_SECOND);
    var stood = congested.getAsBoolean();
    heldMillis += stood ? turnMillis - before : 0;
    passed += stood ? 0 : since;
    before = turnMillis;
    var target = Math.min(order.visits(), target());
    var now = (int) Math.max(0, target - due);
    due += now;
    return now;
  }

  @Override
  public long at(long nowMillis) {
    return timetable.at(made++);
  }

  boolean over() {
    return due >= order.visits();
  }

  RunStatus status() {
    var simulated = timetable.at(Math.min(made, order.visits() - 1));
    return new RunStatus(order, made, simulated, heldMillis, over());
  }

  private long target() {
    if (order.visitsPerSecond() > 0) {
      return (long) (passed * order.visitsPerSecond() / SECOND);
    }
    if (passed >= order.lastsMillis()) {
      return order.visits();
    }
    var span = order.toMillis() - order.fromMillis();
    return timetable.before(order.fromMillis() + (long) (span * passed / order.lastsMillis()));
  }
}
