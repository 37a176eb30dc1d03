package io.gnomon.agent.device;

import java.util.Locale;

/** The kinds of work that a device can have due; of each at most one request is under way. */
enum Work {
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

  private final int place;

  Work(int place) {
    this.place = place;
  }

  static Work at(int place) {
    return ALL[place];
  }

  /** What people call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where a device keeps what belongs to it. */
  int place() {
    return place;
  }

  int bit() {
    return 1 << place;
  }
}
