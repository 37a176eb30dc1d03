package io.gnomon.kit.admission;

import java.util.Locale;

/** Kinds of callers that leave room for each other. */
public enum CallerClass {
  DEVICE(6),
  PERSON(6),
  /** Known administrators: whatever all others send, they can still turn it off. */
  ADMINISTRATOR(8);

  private static final String AGENT_PATHS = "/agent/";

  private final int eighths;

  CallerClass(int eighths) {
    this.eighths = eighths;
  }

  /**
   * That of an unknown caller.
   *
   * @param path normalized, as routes compare it
   */
  public static CallerClass of(String path) {
    return path.startsWith(AGENT_PATHS) ? DEVICE : PERSON;
  }

  int eighths() {
    return eighths;
  }

  /** As in metrics. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
