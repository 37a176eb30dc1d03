package io.gnomon.discovery.ingest;

/** A line is rejected; without a stack trace, since lines are many. */
final class BadLineException extends Exception {

  private final LineFault fault;

  BadLineException(LineFault fault) {
    super(fault.text(), null, false, false);
    this.fault = fault;
  }

  LineFault fault() {
    return fault;
  }
}
