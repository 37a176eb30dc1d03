package io.gnomon.local.stack;

/** Something that keeps the system from running, told in one line with what to do about it. */
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
