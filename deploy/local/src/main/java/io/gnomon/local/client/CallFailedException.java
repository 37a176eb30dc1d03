package io.gnomon.local.client;

/** A service answered otherwise than the caller needs; the message holds request and answer. */
public final class CallFailedException extends RuntimeException {

  public CallFailedException(String message) {
    super(message);
  }
}
