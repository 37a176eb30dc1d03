package io.gnomon.local.fleet;

import java.time.Duration;
import java.util.function.Consumer;

/** A line every few seconds, for logs and pipes. */
public final class PlainView implements FleetView {

  private final Consumer<String> out;

  /** Says nothing yet. */
  public PlainView(Consumer<String> out) {
    this.out = out;
  }

  @Override
  public void show(FleetStatus now, FleetStatus before) {
    out.accept(line(now, before));
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void print(String line) {
    out.accept(line);
  }

  /** The state in one line. */
  public static String line(FleetStatus now, FleetStatus before) {
    var line =
        new StringBuilder(
            "%,d devices, %,d connected; %s; %,d transactions sent (%.0f/s), %,d waiting; %,d blocked, %,d warned, %,d bypassed; %s"
                .formatted(
                    now.number("devices"),
                    now.number("connected"),
                    now.pace(),
                    now.counter("transactionsAcknowledged"),
                    now.rate("transactionsAcknowledged", before),
                    now.counter("queued"),
                    now.counter("blocked"),
                    now.counter("warned"),
                    now.counter("bypassed"),
                    now.enforced()));
    if (now.hasRun()) {
      line.append("; run %.0f %% at %s".formatted(100 * now.runDone(), now.runAt()));
    }
    if (now.counter("dropped") + now.counter("eventsDropped") > 0) {
      line.append(
          "; lost %,d transactions and %,d events"
              .formatted(now.counter("dropped"), now.counter("eventsDropped")));
    }
    var failures = now.failures();
    return failures.isEmpty() ? line.toString() : line.append("; failures: " + failures).toString();
  }
}
