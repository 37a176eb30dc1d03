package io.gnomon.local.fleet;

import io.gnomon.local.client.GnomonClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A fleet at work from its order to its rest: whoever ends it leaves no pace, no run and no trouble
 * behind. Devices stay enrolled and connected.
 */
public final class FleetSession {

  private static final Duration ENROLLING_AT_MOST = Duration.ofMinutes(3);
  private static final int DEVICES_A_SECOND = 50;
  private static final int FLUSH_SECONDS = 30;

  private final GnomonClient client;
  private final FleetControl control;
  private final View view;
  private final CountDownLatch stopAsked;

  /**
   * Does nothing yet.
   *
   * @param stopAsked is counted down when somebody has had enough
   */
  public FleetSession(GnomonClient client, View view, CountDownLatch stopAsked) {
    this.client = client;
    this.control = new FleetControl(client);
    this.view = view;
    this.stopAsked = stopAsked;
  }

  /** Sets it going and leaves it alone. */
  public void begin(FleetOrder order) {
    switches(order);
    control.enrolUpTo(order.devices());
    order.faults().forEach(this::order);
    work(order);
  }

  /** Sets it going, shows it, and brings it to rest. */
  public void run(FleetOrder order) {
    switches(order);
    var missing = control.enrolUpTo(order.devices());
    if (missing > 0) {
      view.say("%,d devices enrol".formatted(missing));
    }
    var watch = new Watch(client, view, stopAsked);
    try {
      if (watch.until(look -> isThere(look, order))) {
        order.faults().forEach(this::order);
        work(order);
        watch.until(look -> isOver(look, order));
      }
    } finally {
      rest(order);
    }
    watch.until(look -> true);
  }

  private void switches(FleetOrder order) {
    if (order.turnOn()) {
      control.turnOn();
    } else if (!control.telemetryIsOn()) {
      view.say(
          "endpoint telemetry is off at that Gnomon: devices will report nothing - --turn-on turns it on");
    }
  }

  private static boolean isThere(Look look, FleetOrder order) {
    var there = look.number("devices") - look.number("ended") >= order.devices() && look.settled();
    var patience = ENROLLING_AT_MOST.plusSeconds(order.devices() / DEVICES_A_SECOND);
    return there || look.since().compareTo(patience) > 0;
  }

  private void work(FleetOrder order) {
    order.run().ifPresentOrElse(control::begin, () -> control.pace(order.pace()));
  }

  private boolean isOver(Look look, FleetOrder order) {
    var late = order.lasts().map(lasts -> look.since().compareTo(lasts) >= 0).orElse(false);
    return late || (order.run().isPresent() && look.runIsOver() && control.flush(0) == 0);
  }

  private void order(Fault fault) {
    view.say("%s: %,d devices".formatted(fault.text(), control.order(fault)));
  }

  private void rest(FleetOrder order) {
    control.pause();
    if (!order.faults().isEmpty()) {
      control.endFaults();
    }
    var left = control.flush(FLUSH_SECONDS);
    if (left > 0) {
      view.say("%,d transactions and events are still to be told".formatted(left));
    }
  }
}
