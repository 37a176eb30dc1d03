package io.gnomon.local.cli.installation;

import sun.misc.Signal;

/**
 * Ctrl-C and TERM, taken before the JVM's shutdown hooks, since those know no order among our
 * processes.
 */
public final class StopSignals {

  private StopSignals() {}

  /** Runs that instead of ending the process. */
  public static void on(Runnable stop) {
    Signal.handle(new Signal("INT"), signal -> stop.run());
    Signal.handle(new Signal("TERM"), signal -> stop.run());
  }
}
