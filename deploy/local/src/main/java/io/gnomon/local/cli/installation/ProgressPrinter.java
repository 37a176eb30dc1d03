package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.process.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines for the person at the terminal; progress lines carry the seconds since the start. What is
 * being waited for is drawn in place at a terminal, and printed now and then elsewhere.
 */
public final class ProgressPrinter implements Progress {

  private static final Duration PLAIN_WAITING_INTERVAL = Duration.ofSeconds(5);
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter out;
  private final Terminal terminal;
  private final Instant start = Instant.now();
  private Instant printed = start;
  private boolean drawn;

  /** Prints nothing yet. */
  public ProgressPrinter(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void report(String line) {
    print("%s  %s".formatted(seconds(), line));
  }

  @Override
  public synchronized void waiting(String line) {
    if (terminal.interactive()) {
      var text = "%s  %s ...".formatted(seconds(), line);
      var fitting = text.substring(0, Math.min(text.length(), terminal.columns() - 1));
      out.print(CLEAR_LINE + terminal.styled("faint", fitting));
      out.flush();
      drawn = true;
    } else if (Duration.between(printed, Instant.now()).compareTo(PLAIN_WAITING_INTERVAL) >= 0) {
      report(line + " ...");
    }
  }

  /** A line as it is, broken between words where the terminal is narrower. */
  public void print(String line) {
    print("", line);
  }

  /** A line that is never broken, such as a command to paste. */
  public synchronized void printUnbroken(String line) {
    print("", List.of(line));
  }

  /**
   * A line in a style.
   *
   * @param style as picocli names it, such as {@code bold} or {@code fg(red)}
   */
  public synchronized void print(String style, String line) {
    print(style, LineWrapper.wrap(line, terminal.columns()));
  }

  private void print(String style, List<String> lines) {
    if (drawn) {
      out.print(CLEAR_LINE);
      drawn = false;
    }
    lines.forEach(each -> out.println(terminal.styled(style, each)));
    out.flush();
    printed = Instant.now();
  }

  private String seconds() {
    return "%5.1f s".formatted(Duration.between(start, Instant.now()).toMillis() / 1000.0);
  }

  /** Breaks lines between words, where the terminal would break them anywhere. */
  static final class LineWrapper {

    private static final String HANGING_INDENT = "  ";

    private LineWrapper() {}

    /**
     * Breaks one line; what follows is indented a little more than its begin.
     *
     * @param columns the maximum length of a line; 0: any
     */
    static List<String> wrap(String line, int columns) {
      if (columns == 0 || line.length() <= columns) {
        return List.of(line);
      }
      var text = line.stripLeading();
      var indent = " ".repeat(line.length() - text.length());
      var lines = new ArrayList<String>();
      var current = new StringBuilder(indent);
      for (var word : text.split("(?<=\\S)(?= )", -1)) {
        if (current.length() + word.length() > columns && !current.toString().isBlank()) {
          lines.add(current.toString());
          current = new StringBuilder(indent + HANGING_INDENT).append(word.stripLeading());
        } else {
          current.append(word);
        }
      }
      lines.add(current.toString());
      return lines;
    }
  }
}
