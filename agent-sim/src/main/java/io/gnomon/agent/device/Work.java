package io.gnomon.agent.device;

import java.util.Locale;

/**
 * The kinds of work that a device can have due; of each at most one request is in flight. There are
 * at most eight, so that sets of them fit into a byte and counters of them into a long.
 */
public enum Work {
  ENROL(0),
  TOKEN(1),
  FEED(2),
  SILENCE(3),
  FETCH(4),
  ACKNOWLEDGE(5),
  TRANSACTIONS(6),
  EVENTS(7);

  private static final Work[] ALL = values();

  static final int COUNT = ALL.length;

  private final int index;

  Work(int index) {
    this.index = index;
  }

  /** Its name in logs and answers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  int index() {
    return index;
  }

  int bit() {
    return 1 << index;
  }
}
