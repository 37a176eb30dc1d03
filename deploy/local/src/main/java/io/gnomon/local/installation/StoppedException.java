package io.gnomon.local.installation;

/** The system was stopped on request before it had done what it was started for. */
public final class StoppedException extends RuntimeException {

  /** That of a shell for what Ctrl-C ends. */
  public static final int EXIT_CODE = 130;

  /** Says what became of the data. */
  public StoppedException() {
    super("stopped, the data is kept");
  }
}
