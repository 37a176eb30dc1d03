package io.gnomon.local.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fleet does.
 *
 * @param devices how many there are at least
 * @param turnOn whether the three switches of the administrator go on first
 * @param pace how fast it works, where it has no run
 * @param run the body of {@code POST /sim/v1/runs}; empty: it works at the pace
 * @param faults faults that some of the devices get
 * @param lasts when it ends; empty: with the run, or never
 */
public record FleetWorkload(
    int devices,
    boolean turnOn,
    Pace pace,
    Optional<Map<String, ?>> run,
    List<Fault> faults,
    Optional<Duration> lasts) {

  public FleetWorkload {
    faults = List.copyOf(faults);
  }
}
