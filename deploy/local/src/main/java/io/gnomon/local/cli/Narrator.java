package io.gnomon.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Lines for the person at the terminal; progress lines carry the seconds since the start. */
public final class Narrator {

  private final PrintWriter out;
  private final Instant start = Instant.now();

  Narrator(PrintWriter out) {
    this.out = out;
  }

  /** Something happened. */
  public void progress(String line) {
    var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    say("%5.1f s  %s".formatted(seconds, line));
  }

  /** A line as it is. */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }
}
