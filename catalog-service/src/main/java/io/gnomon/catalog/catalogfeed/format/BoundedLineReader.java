package io.gnomon.catalog.catalogfeed.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 with a limit on the length of a line, or of a record where line ends may be quoted.
 */
public final class BoundedLineReader extends FilterReader {

  private static final int MAX_LINE_LENGTH = 1 << 20;

  private final boolean quotes;
  private boolean quoted;
  private int length;

  private BoundedLineReader(Reader in, boolean quotes) {
    super(in);
    this.quotes = quotes;
  }

  /** Limits the length of a line. */
  public static Reader of(InputStream in) {
    return new BoundedLineReader(utf8(in), false);
  }

  /** Limits the length of a CSV record: a line end within quotes does not end it. */
  public static Reader withQuotes(InputStream in) {
    return new BoundedLineReader(utf8(in), true);
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
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
      note(text[i]);
    }
    return read;
  }

  private void note(char c) throws BadCatalogFeedException {
    if (quotes && c == '"') {
      quoted = !quoted;
    }
    length = c == '\n' && !quoted ? 0 : length + 1;
    if (length > MAX_LINE_LENGTH) {
      throw new BadCatalogFeedException(
          "a line is longer than %d characters".formatted(MAX_LINE_LENGTH));
    }
  }
}
