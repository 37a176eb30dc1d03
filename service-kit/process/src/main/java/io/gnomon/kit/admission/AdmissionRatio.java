package io.gnomon.kit.admission;

import java.util.function.LongSupplier;

/**
 * The part of its limits that a process admits: all of them, and quickly less while what it has
 * promised is late. What is new can come later, what is promised must not wait for it.
 */
public final class AdmissionRatio {

  static final double MIN = 0.2;

  private static final double ALL = 1;
  private static final double DECREASE = 0.7;
  private static final double INCREASE = 0.05;
  private static final long PERIOD_NANOS = 1_000_000_000;

  private final LongSupplier clock;
  private long periodEndsAt;
  private boolean late;
  private double value;

  private AdmissionRatio(double value, LongSupplier clock) {
    this.value = value;
    this.clock = clock;
    this.periodEndsAt = clock.getAsLong() + PERIOD_NANOS;
  }

  /**
   * All from the start.
   *
   * @param clock nanoseconds that only go forward
   */
  public static AdmissionRatio full(LongSupplier clock) {
    return new AdmissionRatio(ALL, clock);
  }

  /**
   * Little at first, and more each second. A process that was just started is slow until its code
   * is compiled: what all of its limits allow would be late before it is noticed.
   *
   * @param clock nanoseconds that only go forward
   */
  public static AdmissionRatio rising(LongSupplier clock) {
    return new AdmissionRatio(MIN, clock);
  }

  /** Something that was promised is too late. */
  public synchronized void late() {
    endPeriods();
    late = true;
  }

  public synchronized double value() {
    endPeriods();
    return value;
  }

  private void endPeriods() {
    var now = clock.getAsLong();
    if (now < periodEndsAt) {
      return;
    }
    var quietPeriods = (now - periodEndsAt) / PERIOD_NANOS + (late ? 0 : 1);
    var kept = late ? Math.max(MIN, value * DECREASE) : value;
    value = Math.min(ALL, kept + quietPeriods * INCREASE);
    late = false;
    periodEndsAt = now + PERIOD_NANOS;
  }
}

/**
 * How much of their room devices have: less while event loops are late, and the least behind a loop
 * that is late at this moment. Thousands may have come at once, and would all be in before the
 * ratio shrinks.
 */
final class DeviceRatio {

  /** A loop that is late by this multiple of the tolerated delay is too late. */
  private static final int TOO_LATE = 2;

  private final AdmissionRatio ratio;
  private final long toleratedMillis;

  /**
   * All.
   *
   * @param toleratedMillis how late loops may be
   * @param clock nanoseconds that only go forward
   */
  DeviceRatio(long toleratedMillis, LongSupplier clock) {
    this.toleratedMillis = toleratedMillis;
    this.ratio = AdmissionRatio.full(clock);
  }

  /** Notes how late a loop was. */
  void note(long lateMillis) {
    if (lateMillis > toleratedMillis) {
      ratio.late();
    }
  }

  /** That of all devices. */
  double value() {
    return ratio.value();
  }

  /** That of a device whose request comes by a loop that is so late at present. */
  double value(long lateMillis) {
    return lateMillis > TOO_LATE * toleratedMillis ? AdmissionRatio.MIN : value();
  }
}
