package io.gnomon.local.installation;

/** The system cannot run; the message says in one line why, and what to do about it. */
public final class StackException extends RuntimeException {

  /**
   * Both halves become one line.
   *
   * @param what went wrong
   * @param remedy what the reader can do
   */
  public StackException(String what, String remedy) {
    super(what + " - " + remedy);
  }
}
