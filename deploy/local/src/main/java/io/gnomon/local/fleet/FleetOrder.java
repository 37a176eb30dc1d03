package io.gnomon.local.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fleet is to do.
 *
 * @param devices so many at least
 * @param turnOn whether the three switches of the administrator go on first
 * @param pace how fast it works, where it makes no run
 * @param run as {@code POST /sim/v1/runs} takes it; nothing: it works at the pace
 * @param faults what goes wrong meanwhile
 * @param lasts when it ends by itself; nothing: with the run, or never
 */
public record FleetOrder(
    int devices,
    boolean turnOn,
    Pace pace,
    Optional<Map<String, ?>> run,
    List<Fault> faults,
    Optional<Duration> lasts) {

  public FleetOrder {
    faults = List.copyOf(faults);
  }
}
