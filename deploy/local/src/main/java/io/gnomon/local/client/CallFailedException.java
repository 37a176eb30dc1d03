package io.gnomon.local.client;

/** A service gave another answer than expected; the message has request and answer. */
public final class CallFailedException extends RuntimeException {

  public CallFailedException(String message) {
    super(message);
  }
}
