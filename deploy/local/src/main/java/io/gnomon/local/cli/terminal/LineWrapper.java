package io.gnomon.local.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines between words, where the terminal would break them anywhere. */
final class LineWrapper {

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
