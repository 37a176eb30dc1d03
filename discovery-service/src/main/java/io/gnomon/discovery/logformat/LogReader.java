package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a log file apart, line by line, in constant memory. */
public final class LogReader {

  /** Longer lines are counted and passed over. */
  static final int LONGEST_LINE = 64 << 10;

  private static final int BUFFER = 256 << 10;

  private final InputStream in;
  private final LogFormat format;
  private final RejectedLines rejected = new RejectedLines();
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int filled;
  private boolean ended;
  private long lines;

  public LogReader(InputStream in, LogFormat format) {
    this.in = in;
    this.format = format;
  }

  /** The next transaction; null at the end of the file. */
  public @Nullable Transaction next() throws IOException {
    while (true) {
      int end = endOfLine();
      if (end < 0) {
        return null;
      }
      int from = start;
      start = Math.min(end + 1, filled);
      if (isTransaction(from, end)) {
        return format.transaction();
      }
    }
  }

  /** Lines so far that are not blank. */
  public long lines() {
    return lines;
  }

  /** The bad ones so far. */
  public RejectedLines rejected() {
    return rejected;
  }

  private boolean isTransaction(int from, int end) {
    int to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    if (to == from) {
      return false;
    }
    lines++;
    var rejection =
        to - from > LONGEST_LINE ? Rejection.LINE_TOO_LONG : format.read(buffer, from, to);
    if (rejection != null) {
      rejected.add(rejection, buffer, from, to);
    }
    return rejection == null;
  }

  /** Where the line that begins at start ends, in the buffer; negative when there is none left. */
  private int endOfLine() throws IOException {
    int i = start;
    while (true) {
      for (; i < filled; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      if (ended) {
        return start < filled ? filled : -1;
      }
      if (filled - start > LONGEST_LINE) {
        passOverLongLine();
        i = start;
      } else {
        i -= start;
        fill();
      }
    }
  }

  /** Counts the line and drops what comes of it, up to the line end that stays to be read. */
  private void passOverLongLine() throws IOException {
    lines++;
    rejected.add(Rejection.LINE_TOO_LONG, buffer, start, start + LONGEST_LINE);
    while (true) {
      start = 0;
      filled = Math.max(0, in.read(buffer, 0, BUFFER));
      ended = filled == 0;
      for (int i = 0; i < filled; i++) {
        if (buffer[i] == '\n') {
          start = i;
          return;
        }
      }
      if (ended) {
        return;
      }
    }
  }

  /** Moves the begun line to the front and reads more behind it. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    int n = in.read(buffer, filled, BUFFER - filled);
    ended = n < 0;
    filled += Math.max(n, 0);
  }
}
