package io.gnomon.agent.pace;

import io.gnomon.agent.organisation.Organisation;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** As people work: by the organisation's hours, at the time of day. */
final class RealTimePace implements Pace {

  private static final double HOUR = 3_600_000;
  private static final long CAUGHT_UP_MILLIS = 2_000;

  private final Organisation organisation;
  private final IntSupplier devices;
  private final LongSupplier timeOfDay;
  private long before;
  private double owed;

  RealTimePace(
      Organisation organisation, IntSupplier devices, LongSupplier timeOfDay, long turnMillis) {
    this.organisation = organisation;
    this.devices = devices;
    this.timeOfDay = timeOfDay;
    this.before = turnMillis;
  }

  @Override
  public int due(long turnMillis) {
    var passed = Math.min(turnMillis - before, CAUGHT_UP_MILLIS);
    before = turnMillis;
    var weight = organisation.workingHours().weight(timeOfDay.getAsLong());
    owed += passed / HOUR * organisation.visitsPerHour() * devices.getAsInt() * weight;
    var due = (int) owed;
    owed -= due;
    return due;
  }

  @Override
  public long at(long nowMillis) {
    return nowMillis;
  }
}
