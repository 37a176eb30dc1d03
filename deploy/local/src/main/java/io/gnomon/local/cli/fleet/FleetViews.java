package io.gnomon.local.cli.fleet;

import io.gnomon.local.cli.terminal.ProgressPrinter;
import io.gnomon.local.cli.terminal.Terminal;
import io.gnomon.local.fleet.FleetView;
import io.gnomon.local.fleet.PlainView;
import io.gnomon.local.fleet.ScreenView;
import java.io.PrintWriter;

/** Chooses how a fleet is shown: drawn in place at a terminal, else line by line. */
final class FleetViews {

  private FleetViews() {}

  static FleetView of(PrintWriter out) {
    var terminal = Terminal.current();
    return terminal.interactive()
        ? new ScreenView(out, terminal.colored())
        : new PlainView(new ProgressPrinter(out, terminal)::report);
  }
}
