package io.gnomon.discovery.logformat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a line is no transaction. */
public enum Rejection {
  /** The line is longer than any log line. */
  @JsonProperty("lineTooLong")
  LINE_TOO_LONG("lineTooLong"),
  /** It does not have the fields of the format. */
  @JsonProperty("notTheFormat")
  NOT_THE_FORMAT("notTheFormat"),
  @JsonProperty("badTime")
  BAD_TIME("badTime"),
  @JsonProperty("tooOld")
  TOO_OLD("tooOld"),
  @JsonProperty("inTheFuture")
  IN_THE_FUTURE("inTheFuture"),
  /** On a day beyond the number of days that one file may have. */
  @JsonProperty("tooManyDays")
  TOO_MANY_DAYS("tooManyDays"),
  @JsonProperty("badBytes")
  BAD_BYTES("badBytes"),
  /** A request without a target: a malformed one, or one to the proxy itself. */
  @JsonProperty("noHost")
  NO_HOST("noHost"),
  /** The proxy refused: the app was not used. */
  @JsonProperty("denied")
  DENIED("denied");

  private final String text;

  Rejection(String text) {
    this.text = text;
  }

  /** As answers have it. */
  public String text() {
    return text;
  }
}
