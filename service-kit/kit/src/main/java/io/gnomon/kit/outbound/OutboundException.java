package io.gnomon.kit.outbound;

/** Why a call failed. The message may be shown to the person who configured the address. */
public final class OutboundException extends RuntimeException {

  private final Reason reason;
  private final boolean passing;

  OutboundException(Reason reason, String message) {
    this(reason, message, false);
  }

  private OutboundException(Reason reason, String message, boolean passing) {
    super(message, null, false, false);
    this.reason = reason;
    this.passing = passing;
  }

  static OutboundException passing(Reason reason, String message) {
    return new OutboundException(reason, message, true);
  }

  /** What went wrong. */
  public enum Reason {
    /** The URL is none that is called. */
    URL_REFUSED,
    /** The name stands for an address that is not called. */
    ADDRESS_REFUSED,
    /** There is no such name. */
    NAME_UNKNOWN,
    /** No answer, or the connection broke. */
    UNREACHABLE,
    /** The server answered, but the TLS handshake failed. */
    TLS_FAILED,
    /** The answer is a redirect, which is not followed. */
    REDIRECTED,
    /** The answer says that there is nothing. */
    STATUS,
    /** There is more than the caller takes. */
    TOO_LARGE,
    /** It took longer than it may. */
    TOO_SLOW
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** Whether the same call could succeed next time. */
  boolean isPassing() {
    return passing;
  }
}
