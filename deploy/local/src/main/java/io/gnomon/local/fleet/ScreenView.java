package io.gnomon.local.fleet;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** A few lines that are redrawn in place, for a person at a terminal. */
public final class ScreenView implements FleetView {

  private static final String UP_AND_CLEAR = "\033[%dA\033[J";
  private static final String BOLD = "\033[1m%s\033[0m";
  private static final int BAR = 30;

  private final PrintWriter out;
  private final boolean bold;
  private int drawn;

  /**
   * Draws nothing yet.
   *
   * @param bold whether labels are bold; false where the user wants no styles
   */
  public ScreenView(PrintWriter out, boolean bold) {
    this.out = out;
    this.bold = bold;
  }

  @Override
  public void show(FleetStatus now, FleetStatus before) {
    clear();
    var lines = lines(now, before);
    lines.forEach(out::println);
    out.flush();
    drawn = lines.size();
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void print(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  private void clear() {
    if (drawn > 0) {
      out.printf(UP_AND_CLEAR, drawn);
      drawn = 0;
    }
  }

  private List<String> lines(FleetStatus now, FleetStatus before) {
    return List.of(
        "",
        devices(now),
        now.hasRun() ? run(now) : line("pace", now.pace()),
        counted("visits", "visits", now, before, ""),
        counted("sent", "transactionsAcknowledged", now, before, waiting(now)),
        attempts(now),
        line("enforced", now.enforced()),
        line("failures", now.failures().isEmpty() ? "none" : now.failures()),
        line("since", "%,d s; Ctrl-C stops it".formatted(now.since().toSeconds())));
  }

  private String devices(FleetStatus now) {
    var connected = (double) now.number("connected") / Math.max(1, now.number("devices"));
    return line(
        "devices",
        bar(connected)
            + "%,d, %,d enrolled, %,d connected"
                .formatted(now.number("devices"), now.number("enrolled"), now.number("connected")));
  }

  private String run(FleetStatus now) {
    return line(
        "run",
        bar(now.runDone())
            + "%.0f %%, at %s, held for %.0f s"
                .formatted(
                    100 * now.runDone(), now.runAt(), now.run().path("heldSeconds").asDouble()));
  }

  private String attempts(FleetStatus now) {
    return line(
        "attempts",
        "%,d blocked, %,d warned, %,d bypassed; %,d sent, %,d lost"
            .formatted(
                now.counter("blocked"),
                now.counter("warned"),
                now.counter("bypassed"),
                now.counter("eventsSent"),
                now.counter("eventsDropped")));
  }

  private static String waiting(FleetStatus now) {
    return "%,d waiting, %,d dropped".formatted(now.counter("queued"), now.counter("dropped"));
  }

  private String counted(
      String label, String counter, FleetStatus now, FleetStatus before, String rest) {
    return line(
        label,
        "%,12d %,10.0f/s   %s".formatted(now.counter(counter), now.rate(counter, before), rest));
  }

  private String line(String label, String text) {
    var padded = "%-10s".formatted(label);
    return "  " + (bold ? BOLD.formatted(padded) : padded) + text;
  }

  private static String bar(double done) {
    var full = (int) Math.round(BAR * Math.min(1, Math.max(0, done)));
    return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] ";
  }
}
