package io.gnomon.policy.throttling;

import java.util.Locale;

/** What must not be late, and how late it may be before less is admitted. */
public enum SchedulingDelay {
  /** The delay of an event loop, which writes the heartbeats and deltas of its streams. */
  EVENT_LOOP(500),
  /** How long a device waits for its token. */
  TOKEN(2_000);

  private final long toleratedMillis;

  SchedulingDelay(long toleratedMillis) {
    this.toleratedMillis = toleratedMillis;
  }

  boolean isTooMuch(long millis) {
    return millis > toleratedMillis;
  }

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
