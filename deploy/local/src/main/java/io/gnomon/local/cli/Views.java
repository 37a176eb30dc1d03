package io.gnomon.local.cli;

import io.gnomon.local.fleet.PlainView;
import io.gnomon.local.fleet.ScreenView;
import io.gnomon.local.fleet.View;
import java.io.PrintWriter;

/** Chooses how a fleet is shown: drawn in place at a terminal that can, else line by line. */
final class Views {

  private Views() {}

  static View of(PrintWriter out) {
    var terminal = System.getenv("TERM");
    var draws = System.console() != null && terminal != null && !terminal.equals("dumb");
    if (!draws) {
      var narrator = new Narrator(out);
      return new PlainView(narrator::progress);
    }
    var colours = System.getenv("NO_COLOR");
    return new ScreenView(out, colours == null || colours.isEmpty());
  }
}
