package io.gnomon.local.ledger;

/** Ledger and services cannot be compared; the message says why, and what to do. */
public final class LedgerException extends RuntimeException {

  public LedgerException(String message) {
    super(message);
  }
}
