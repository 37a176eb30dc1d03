package io.gnomon.kit.admission;

import java.util.Locale;

/** Kinds of callers that leave room for each other. */
enum Lane {
  DEVICE,
  PERSON;

  private static final String AGENT_PATHS = "/agent/";

  static Lane of(String path) {
    return path.startsWith(AGENT_PATHS) ? DEVICE : PERSON;
  }

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
