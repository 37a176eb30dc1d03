package io.gnomon.discovery.ingest;

/** Why a line is rejected. */
enum LineFault {
  NOT_JSON("notJson"),
  BAD_TIME("badTime"),
  TOO_OLD("tooOld"),
  IN_THE_FUTURE("inTheFuture"),
  BAD_HOST("badHost"),
  BAD_USER("badUser"),
  BAD_IP_ADDRESS("badIpAddress"),
  BAD_BYTES("badBytes");

  private final String text;

  LineFault(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
