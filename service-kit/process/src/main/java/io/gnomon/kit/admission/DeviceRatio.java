package io.gnomon.kit.admission;

import java.util.function.LongSupplier;

/**
 * How much of their room devices have: less while event loops are late, and the least behind a loop
 * that is late at this moment. Thousands may have come at once, and would all be in before the
 * ratio shrinks.
 */
final class DeviceRatio {

  /** Of what is tolerated. */
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
