package io.gnomon.local.cli;

import sun.misc.Signal;

/**
 * Ctrl-C and TERM, taken before the JVM's shutdown hooks, since those know no order among our
 * processes.
 */
final class StopSignals {

  private StopSignals() {}

  static void on(Runnable stop) {
    Signal.handle(new Signal("INT"), signal -> stop.run());
    Signal.handle(new Signal("TERM"), signal -> stop.run());
  }
}
