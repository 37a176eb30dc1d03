package io.gnomon.policy.throttling;

import java.util.Locale;

/** What is admitted, and how much work it is. */
public enum Admission {
  /** To open a feed stream: the unit. */
  STREAM(1),
  /** To ask for changes, once or waiting. */
  CHANGES(1),
  /** To check an assertion and to sign a token, which takes most of a millisecond. */
  TOKEN(3),
  /** To store what a device enforces; has a limit of its own. */
  ACKNOWLEDGEMENT(1);

  private final int weight;

  Admission(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static int maxWeight() {
    return TOKEN.weight;
  }
}
