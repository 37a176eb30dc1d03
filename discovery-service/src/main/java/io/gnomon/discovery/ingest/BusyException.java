package io.gnomon.discovery.ingest;

/** A batch cannot be taken now, and can later; the message says why. */
final class BusyException extends RuntimeException {

  BusyException(String message) {
    super(message, null, false, false);
  }
}
