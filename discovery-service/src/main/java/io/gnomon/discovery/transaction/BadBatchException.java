package io.gnomon.discovery.transaction;

/** A message is no batch that can be counted; the text says why. */
public final class BadBatchException extends Exception {

  public BadBatchException(String reason) {
    super(reason);
  }
}
