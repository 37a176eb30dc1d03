package io.gnomon.local.installation.process;

import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.util.List;
import java.util.Optional;

/**
 * What one part of an installation does.
 *
 * @param process empty where it is stopped
 * @param restarts how often it was started again since the last {@code up}
 * @param address where it answers or would answer
 */
public record PartStatus(
    Part part, Optional<ProcessHandle> process, State state, int restarts, String address) {

  /** Whether it can be used. */
  public enum State {
    STOPPED,
    STARTING,
    READY
  }

  /** All parts in the order in which they are started. */
  public static List<PartStatus> of(Home home, Ports ports) {
    return Part.processes().stream().map(part -> of(part, home, ports)).toList();
  }

  /** Whether it can be used. */
  public boolean ready() {
    return state == State.READY;
  }

  private static PartStatus of(Part part, Home home, Ports ports) {
    var process = InstallationProcesses.process(home, part);
    return new PartStatus(
        part,
        process,
        state(part, home, ports),
        RestartCounts.of(home).of(part),
        ports.address(part));
  }

  private static State state(Part part, Home home, Ports ports) {
    if (InstallationProcesses.process(home, part).isEmpty()) {
      return InstallationProcesses.launcher(home).isEmpty() ? State.STOPPED : State.STARTING;
    }
    return Readiness.isReady(part, ports) ? State.READY : State.STARTING;
  }
}
