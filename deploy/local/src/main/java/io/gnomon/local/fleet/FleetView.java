package io.gnomon.local.fleet;

import java.time.Duration;

/** Shows the state of a fleet repeatedly. */
public interface FleetView {

  /** Shows it. */
  void show(FleetStatus now, FleetStatus before);

  /** How often to show it. */
  Duration interval();

  /** Prints a line. */
  void print(String line);
}
