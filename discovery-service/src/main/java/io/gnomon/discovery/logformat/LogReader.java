package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a log file line by line, in constant memory. */
public final class LogReader {

  /** Longer lines are counted and skipped. */
  static final int MAX_LINE_BYTES = 64 << 10;

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
        to - from > MAX_LINE_BYTES ? Rejection.LINE_TOO_LONG : format.read(buffer, from, to);
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
      if (filled - start > MAX_LINE_BYTES) {
        skipLongLine();
        i = start;
      } else {
        i -= start;
        fill();
      }
    }
  }

  /** Counts the line and skips what follows of it, up to its line end, which is read next. */
  private void skipLongLine() throws IOException {
    lines++;
    rejected.add(Rejection.LINE_TOO_LONG, buffer, start, start + MAX_LINE_BYTES);
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

  /** Moves the incomplete line to the front of the buffer and reads more behind it. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    int n = in.read(buffer, filled, BUFFER - filled);
    ended = n < 0;
    filled += Math.max(n, 0);
  }
}
