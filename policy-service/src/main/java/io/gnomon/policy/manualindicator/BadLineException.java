package io.gnomon.policy.manualindicator;

/** A line of the file that cannot be taken. */
final class BadLineException extends Exception {

  private static final long serialVersionUID = 1;

  BadLineException(String reason) {
    super(reason, null, false, false);
  }

  /** For the author of the file. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
