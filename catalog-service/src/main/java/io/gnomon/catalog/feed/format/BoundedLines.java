package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.feed.entry.BadFeedException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8 whose lines (whose records, where line ends may be quoted) have a longest. */
final class BoundedLines extends FilterReader {

  private static final int LONGEST = 1 << 20;

  private final boolean quotes;
  private boolean quoted;
  private int length;

  private BoundedLines(Reader in, boolean quotes) {
    super(in);
    this.quotes = quotes;
  }

  static Reader of(InputStream in) {
    return new BoundedLines(utf8(in), false);
  }

  static Reader withQuotes(InputStream in) {
    return new BoundedLines(utf8(in), true);
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

  private void note(char c) throws BadFeedException {
    if (quotes && c == '"') {
      quoted = !quoted;
    }
    length = c == '\n' && !quoted ? 0 : length + 1;
    if (length > LONGEST) {
      throw new BadFeedException("a line is longer than %d characters".formatted(LONGEST));
    }
  }
}
