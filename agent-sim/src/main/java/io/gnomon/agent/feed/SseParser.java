package io.gnomon.agent.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Parses a stream of server-sent events, however its bytes are split. Buffers only the event that
 * is arriving; an event larger than the limit ends the parsing. A line that arrives whole is read
 * where it lies: each change of the policy arrives once for each device.
 */
public final class SseParser {

  private static final String MESSAGE = "message";
  private static final byte[] EVENT = bytes("event");
  private static final byte[] DATA = bytes("data");
  private static final byte[] RETRY = bytes("retry");
  private static final int MAX_RETRY_DIGITS = 9;
  private static final byte[] BYTE_ORDER_MARK = bytes("\uFEFF");

  private final int maxEventBytes;
  private final Consumer<SseEvent> events;
  private final LongConsumer retries;
  private @Nullable ByteArrayOutputStream line;
  private @Nullable String data;

  /** All of the data where it has several lines. */
  private @Nullable StringBuilder lines;

  private String name = MESSAGE;
  private boolean endedWithReturn;
  private boolean first = true;

  /**
   * A parser at the begin of a stream.
   *
   * @param retries receives the milliseconds of each {@code retry} field
   */
  public SseParser(int maxEventBytes, Consumer<SseEvent> events, LongConsumer retries) {
    this.maxEventBytes = maxEventBytes;
    this.events = events;
    this.retries = retries;
  }

  /**
   * Parses the next bytes.
   *
   * @return false once an event is too large
   */
  public boolean read(byte[] bytes) {
    int start = 0;
    for (int i = lineEnd(bytes, 0); i < bytes.length; i = lineEnd(bytes, i + 1)) {
      var afterReturn = i == 0 ? endedWithReturn : bytes[i - 1] == '\r';
      if (bytes[i] == '\r' || !afterReturn) {
        if (buffered() + (i - start) > maxEventBytes) {
          return false;
        }
        endLine(bytes, start, i);
      }
      start = i + 1;
    }
    buffer(bytes, start, bytes.length);
    endedWithReturn = bytes.length == 0 ? endedWithReturn : bytes[bytes.length - 1] == '\r';
    return buffered() <= maxEventBytes;
  }

  /** Where the next line feed or carriage return is; one comparison for nearly all bytes. */
  private static int lineEnd(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length
        && (Byte.toUnsignedInt(bytes[i]) > '\r' || (bytes[i] != '\n' && bytes[i] != '\r'))) {
      i++;
    }
    return i;
  }

  /** How many bytes of an incomplete event are buffered. */
  public int buffered() {
    var text = lines == null ? data : lines;
    return (line == null ? 0 : line.size()) + (text == null ? 0 : text.length());
  }

  private void buffer(byte[] bytes, int from, int to) {
    if (to > from) {
      if (line == null) {
        line = new ByteArrayOutputStream(Math.max(64, to - from));
      }
      line.write(bytes, from, to - from);
    }
  }

  private void endLine(byte[] bytes, int from, int to) {
    if (line == null) {
      read(bytes, from, to);
    } else {
      buffer(bytes, from, to);
      var whole = line.toByteArray();
      line = null;
      read(whole, 0, whole.length);
    }
  }

  private void read(byte[] text, int from, int to) {
    var start = first && startsWith(text, from, to, BYTE_ORDER_MARK) ? from + 3 : from;
    first = false;
    if (start == to) {
      dispatch();
    } else {
      field(text, start, to);
    }
  }

  private void field(byte[] text, int from, int to) {
    var nameEnd = from;
    while (nameEnd < to && text[nameEnd] != ':') {
      nameEnd++;
    }
    var start = Math.min(to, nameEnd + 1);
    start = start < to && text[start] == ' ' ? start + 1 : start;
    if (Arrays.equals(text, from, nameEnd, DATA, 0, DATA.length)) {
      add(new String(text, start, to - start, StandardCharsets.UTF_8));
    } else if (Arrays.equals(text, from, nameEnd, EVENT, 0, EVENT.length)) {
      name = new String(text, start, to - start, StandardCharsets.UTF_8);
    } else if (Arrays.equals(text, from, nameEnd, RETRY, 0, RETRY.length)) {
      retry(new String(text, start, to - start, StandardCharsets.ISO_8859_1));
    }
  }

  /** The standard ignores a value that is not of digits alone. */
  private void retry(String millis) {
    if (!millis.isEmpty()
        && millis.length() <= MAX_RETRY_DIGITS
        && millis.chars().allMatch(each -> each >= '0' && each <= '9')) {
      retries.accept(Long.parseLong(millis));
    }
  }

  private void add(String value) {
    if (data == null) {
      data = value;
    } else {
      lines = lines == null ? new StringBuilder(data) : lines;
      lines.append('\n').append(value);
    }
  }

  private void dispatch() {
    var whole = lines == null ? data : lines.toString();
    var kind = name;
    data = null;
    lines = null;
    name = MESSAGE;
    if (whole != null) {
      events.accept(new SseEvent(kind, whole));
    }
  }

  private static boolean startsWith(byte[] text, int from, int to, byte[] start) {
    return to - from >= start.length
        && Arrays.equals(text, from, from + start.length, start, 0, start.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
