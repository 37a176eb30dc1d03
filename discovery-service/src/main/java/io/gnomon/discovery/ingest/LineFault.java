package io.gnomon.discovery.ingest;

/** Why a line is rejected. */
enum LineFault {
  NOT_JSON("not-json"),
  BAD_TIME("bad-time"),
  TOO_OLD("too-old"),
  IN_THE_FUTURE("in-the-future"),
  BAD_HOST("bad-host"),
  BAD_USER("bad-user"),
  BAD_IP_ADDRESS("bad-ip-address"),
  BAD_BYTES("bad-bytes");

  private final String text;

  LineFault(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
