package io.gnomon.local.fleet;

import io.gnomon.local.installation.GnomonClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a workload from its start to its end, after which the fleet is paused without run and
 * faults. Devices stay enrolled and connected.
 */
public final class FleetSession {

  private static final Duration ENROLMENT_TIMEOUT = Duration.ofMinutes(3);
  private static final int DEVICES_PER_SECOND = 50;
  private static final int FLUSH_SECONDS = 30;

  private final GnomonClient client;
  private final FleetClient fleet;
  private final FleetView view;
  private final CountDownLatch stopRequested;

  /**
   * Does nothing yet.
   *
   * @param stopRequested is counted down when it is to end early
   */
  public FleetSession(GnomonClient client, FleetView view, CountDownLatch stopRequested) {
    this.client = client;
    this.fleet = new FleetClient(client);
    this.view = view;
    this.stopRequested = stopRequested;
  }

  /** Starts it and returns. */
  public void begin(FleetWorkload workload) {
    switches(workload);
    fleet.enrolUpTo(workload.devices());
    workload.faults().forEach(this::start);
    startWork(workload);
  }

  /** Starts it, shows it until it ends, and pauses the fleet. */
  public void run(FleetWorkload workload) {
    switches(workload);
    var missing = fleet.enrolUpTo(workload.devices());
    if (missing > 0) {
      view.print("%,d devices enrol".formatted(missing));
    }
    var monitor = new FleetMonitor(client, view, stopRequested);
    try {
      if (monitor.until(status -> hasEnrolled(status, workload))) {
        workload.faults().forEach(this::start);
        startWork(workload);
        monitor.until(status -> isOver(status, workload));
      }
    } finally {
      pause(workload);
    }
    monitor.until(status -> true);
  }

  private void switches(FleetWorkload workload) {
    if (workload.turnOn()) {
      fleet.turnOn();
    } else {
      reportMissing();
    }
  }

  private void reportMissing() {
    if (!fleet.telemetryIsOn()) {
      view.print(
          "endpoint telemetry is off: devices will report nothing - use --turn-on to turn it on");
    }
    var departments = fleet.departmentsWithoutGroup();
    if (!departments.isEmpty()) {
      view.print(
          "no device group is named %s: where no other rule matches, their devices are ungrouped - use --turn-on to make the groups"
              .formatted(String.join(", ", departments)));
    }
  }

  private static boolean hasEnrolled(FleetStatus status, FleetWorkload workload) {
    var enrolled =
        status.number("devices") - status.number("ended") >= workload.devices() && status.settled();
    var timeout = ENROLMENT_TIMEOUT.plusSeconds(workload.devices() / DEVICES_PER_SECOND);
    return enrolled || status.since().compareTo(timeout) > 0;
  }

  private void startWork(FleetWorkload workload) {
    workload.run().ifPresentOrElse(fleet::begin, () -> fleet.pace(workload.pace()));
  }

  private boolean isOver(FleetStatus status, FleetWorkload workload) {
    var late = workload.lasts().map(lasts -> status.since().compareTo(lasts) >= 0).orElse(false);
    return late || (workload.run().isPresent() && status.runIsOver() && fleet.flush(0) == 0);
  }

  private void start(Fault fault) {
    view.print("%s: %,d devices".formatted(fault.text(), fleet.start(fault)));
  }

  private void pause(FleetWorkload workload) {
    fleet.pause();
    if (!workload.faults().isEmpty()) {
      fleet.endFaults();
    }
    var left = fleet.flush(FLUSH_SECONDS);
    if (left > 0) {
      view.print("%,d transactions and events are not sent yet".formatted(left));
    }
  }
}
