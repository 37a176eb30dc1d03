package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** Rejected lines, counted by reason, with the first few of each as samples. */
  public static final class RejectedLines {

    private static final int SAMPLES = 3;
    private static final int MAX_SAMPLE_LENGTH = 200;

    private final Map<Rejection, Reason> reasons = new EnumMap<>(Rejection.class);

    private static final class Reason {
      private long count;
      private final List<String> samples = new ArrayList<>();
    }

    void add(Rejection rejection, byte[] buffer, int start, int end) {
      var reason = reasons.computeIfAbsent(rejection, r -> new Reason());
      reason.count++;
      if (reason.samples.size() < SAMPLES) {
        reason.samples.add(sample(buffer, start, end));
      }
    }

    /** How many lines in all. */
    public long total() {
      return reasons.values().stream().mapToLong(reason -> reason.count).sum();
    }

    /** By reason. */
    public List<RejectionCount> counts() {
      return reasons.entrySet().stream()
          .map(
              e ->
                  new RejectionCount(
                      e.getKey(), e.getValue().count, List.copyOf(e.getValue().samples)))
          .toList();
    }

    /** Shortened, and without characters that a terminal or page would interpret. */
    private static String sample(byte[] buffer, int start, int end) {
      int length = Math.min(end - start, 4 * MAX_SAMPLE_LENGTH);
      var text = new String(buffer, start, length, StandardCharsets.UTF_8);
      var clean = new StringBuilder(MAX_SAMPLE_LENGTH);
      text.codePoints()
          .map(c -> isHarmless(c) ? c : '\uFFFD')
          .limit(MAX_SAMPLE_LENGTH)
          .forEach(clean::appendCodePoint);
      return clean.length() <= MAX_SAMPLE_LENGTH
          ? clean.toString()
          : clean.substring(0, MAX_SAMPLE_LENGTH);
    }

    private static boolean isHarmless(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            false;
        default -> true;
      };
    }
  }
}
