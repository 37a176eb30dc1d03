package io.gnomon.kit.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of CSV that a spreadsheet may open: a text that it would take for a formula begins with an
 * apostrophe more, which reading takes off.
 */
public final class CsvCell {

  private static final String APOSTROPHE = "'";

  /**
   * Full-width signs count too where the keyboard has them. A text that looks like what was made
   * safe counts as well, so that each cell is read as the text that it was.
   */
  private static final Pattern FORMULA =
      Pattern.compile("'*+[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private CsvCell() {}

  /** Without what a spreadsheet would take for a formula; a number is none. */
  static @Nullable Object safe(@Nullable Object cell) {
    if (cell == null || cell instanceof Number) {
      return cell;
    }
    var text = cell.toString();
    return isFormula(text) ? APOSTROPHE + text : text;
  }

  /** The text of a cell that was written here. */
  public static String text(String cell) {
    return cell.startsWith(APOSTROPHE) && isFormula(cell)
        ? cell.substring(APOSTROPHE.length())
        : cell;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).lookingAt();
  }
}
