package io.gnomon.console.upstream;

import java.util.Locale;

/** How a service is, as seen from the front door. */
public enum ServiceState {
  /** Nothing listens at its address. */
  AWAY,
  /** It answers, and has not been ready since it came. */
  STARTING,
  READY,
  /** It was ready and says now that it is not; what it can still do, it does. */
  NOT_READY,
  /** It has said that it is about to end; what it is still asked, it does. */
  ENDING;

  /** As JSON and pages have it. */
  public String label() {
    return switch (this) {
      case NOT_READY -> "notReady";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** Which of several processes is asked first: the one with the least. */
  int preference() {
    return switch (this) {
      case READY -> 0;
      case NOT_READY -> 1;
      case ENDING -> 2;
      case STARTING -> 3;
      case AWAY -> 4;
    };
  }

  /** What it becomes when it answers whether it is ready. */
  ServiceState answered(boolean ready) {
    if (ready) {
      return READY;
    }
    return switch (this) {
      case READY, NOT_READY -> NOT_READY;
      case ENDING -> ENDING;
      case AWAY, STARTING -> STARTING;
    };
  }
}
