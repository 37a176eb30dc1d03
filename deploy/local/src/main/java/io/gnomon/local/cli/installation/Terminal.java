package io.gnomon.local.cli.installation;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What the standard output can do.
 *
 * @param interactive whether a person reads it, so that lines may be drawn over
 * @param colored whether lines may have colours: not where {@code NO_COLOR} is set
 * @param columns how long a line may be; 0 where it does not matter, as in a pipe
 */
public record Terminal(boolean interactive, boolean colored, int columns) {

  private static final int DEFAULT_COLUMNS = 100;
  private static final int MIN_COLUMNS = 40;

  /** Plain lines, as for a pipe or a test. */
  public static Terminal plain() {
    return new Terminal(false, false, 0);
  }

  /** The one that this program was started in; the launcher script knows whether it is one. */
  public static Terminal current() {
    return of(
        Boolean.getBoolean("gnomon.terminal"),
        Integer.getInteger("gnomon.columns", 0),
        System.getenv());
  }

  static Terminal of(boolean terminal, int columns, Map<String, String> environment) {
    if (!terminal || environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return plain();
    }
    var colored = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        true, colored, Math.max(MIN_COLUMNS, columns == 0 ? DEFAULT_COLUMNS : columns));
  }

  /** A line in a style of picocli, such as {@code bold} or {@code fg(red),bold}. */
  String styled(String style, String line) {
    if (!colored || style.isEmpty() || line.isBlank()) {
      return line;
    }
    var styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + line + Ansi.Style.off(styles);
  }
}
