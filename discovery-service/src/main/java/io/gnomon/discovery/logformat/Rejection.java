package io.gnomon.discovery.logformat;

/** Why a line is no transaction. */
public enum Rejection {
  /** The line is longer than any log line. */
  LINE_TOO_LONG("line-too-long"),
  /** It does not have the fields of the format. */
  NOT_THE_FORMAT("not-the-format"),
  BAD_TIME("bad-time"),
  TOO_OLD("too-old"),
  IN_THE_FUTURE("in-the-future"),
  /** Days past the bound of days in one file. */
  TOO_MANY_DAYS("too-many-days"),
  BAD_BYTES("bad-bytes"),
  /** A request without a target: a malformed one, or one to the proxy itself. */
  NO_HOST("no-host"),
  /** The proxy refused: the app was not used. */
  DENIED("denied");

  private final String text;

  Rejection(String text) {
    this.text = text;
  }

  /** As people and programs read it. */
  public String text() {
    return text;
  }
}
