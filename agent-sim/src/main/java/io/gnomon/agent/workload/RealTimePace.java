package io.gnomon.agent.workload;

import io.gnomon.agent.organisation.Organisation;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The pace of people at work: by the working hours of the organisation. */
final class RealTimePace implements Pace {

  private static final double HOUR = 3_600_000;
  private static final long MAX_CATCH_UP_MILLIS = 2_000;

  private final Organisation organisation;
  private final IntSupplier devices;
  private final LongSupplier timeOfDay;
  private long lastMillis;
  private double pending;

  RealTimePace(
      Organisation organisation, IntSupplier devices, LongSupplier timeOfDay, long nowMillis) {
    this.organisation = organisation;
    this.devices = devices;
    this.timeOfDay = timeOfDay;
    this.lastMillis = nowMillis;
  }

  @Override
  public int due(long nowMillis) {
    var passed = Math.min(nowMillis - lastMillis, MAX_CATCH_UP_MILLIS);
    lastMillis = nowMillis;
    var weight = organisation.workingHours().weight(timeOfDay.getAsLong());
    pending += passed / HOUR * organisation.visitsPerHour() * devices.getAsInt() * weight;
    var due = (int) pending;
    pending -= due;
    return due;
  }

  @Override
  public long nextTimestamp(long timeOfDayMillis) {
    return timeOfDayMillis;
  }
}
