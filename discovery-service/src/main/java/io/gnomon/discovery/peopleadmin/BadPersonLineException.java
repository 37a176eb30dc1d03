package io.gnomon.discovery.peopleadmin;

/** A line of the file that cannot be taken. */
final class BadPersonLineException extends Exception {

  private static final long serialVersionUID = 1;

  BadPersonLineException(String reason) {
    super(reason, null, false, false);
  }

  /** For the author of the file. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
