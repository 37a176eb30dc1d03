package io.gnomon.kit.upload;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text of CSV as in RFC 4180, with a limit on the columns of a line: a parser makes an object of
 * each, fifty bytes of a comma, before they can be counted.
 */
public final class ColumnLimitReader extends FilterReader {

  /** The most columns of a line, the header included. */
  public static final int MAX_COLUMNS = 100;

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Ends the field, or is one of two that mean one. */
    QUOTE_WITHIN
  }

  private Place place = Place.FIELD_START;
  private int columns = 1;

  /** Ends the request where a line has more. */
  public ColumnLimitReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int offset, int count) throws IOException {
    int read = super.read(text, offset, count);
    for (int i = offset; i < offset + read; i++) {
      place = next(text[i]);
    }
    return read;
  }

  /** A quote within a field that did not begin with one is a character as any other. */
  private Place next(char c) {
    return switch (place) {
      case QUOTED -> c == '"' ? Place.QUOTE_WITHIN : Place.QUOTED;
      case FIELD_START, QUOTE_WITHIN -> c == '"' ? Place.QUOTED : unquoted(c);
      case PLAIN -> unquoted(c);
    };
  }

  private Place unquoted(char c) {
    if (c == ',') {
      columns++;
      if (columns > MAX_COLUMNS) {
        throw new ProblemException(
            StandardProblem.INVALID_VALUE, "A file has at most %d columns.".formatted(MAX_COLUMNS));
      }
      return Place.FIELD_START;
    }
    if (c == '\n' || c == '\r') {
      columns = 1;
      return Place.FIELD_START;
    }
    return Place.PLAIN;
  }
}
