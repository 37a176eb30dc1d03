package io.gnomon.agent.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Parses a stream of server-sent events, however its bytes are split. Buffers only the event that
 * is arriving; an event larger than the limit ends the parsing.
 */
public final class SseParser {

  private static final String MESSAGE = "message";

  private final int maxEventBytes;
  private final Consumer<SseEvent> events;
  private @Nullable ByteArrayOutputStream line;
  private @Nullable StringBuilder data;
  private String name = MESSAGE;
  private boolean afterReturn;
  private boolean first = true;

  public SseParser(int maxEventBytes, Consumer<SseEvent> events) {
    this.maxEventBytes = maxEventBytes;
    this.events = events;
  }

  /**
   * Parses the next bytes.
   *
   * @return false once an event is too large
   */
  public boolean read(byte[] bytes) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      var end = bytes[i] == '\n' || bytes[i] == '\r';
      if (end && !(bytes[i] == '\n' && afterReturn)) {
        if (!append(bytes, start, i)) {
          return false;
        }
        endLine();
      }
      afterReturn = bytes[i] == '\r';
      start = end ? i + 1 : start;
    }
    return append(bytes, start, bytes.length);
  }

  /** How many bytes of an incomplete event are buffered. */
  public int buffered() {
    return (line == null ? 0 : line.size()) + (data == null ? 0 : data.length());
  }

  private boolean append(byte[] bytes, int from, int to) {
    if (to > from) {
      if (line == null) {
        line = new ByteArrayOutputStream(Math.max(64, to - from));
      }
      line.write(bytes, from, to - from);
    }
    return buffered() <= maxEventBytes;
  }

  private void endLine() {
    var text = line == null ? "" : line.toString(StandardCharsets.UTF_8);
    line = null;
    if (first && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    first = false;
    if (text.isEmpty()) {
      dispatch();
    } else {
      field(text);
    }
  }

  private void field(String text) {
    var colon = text.indexOf(':');
    if (colon == 0) {
      return;
    }
    var field = colon < 0 ? text : text.substring(0, colon);
    var value = colon < 0 ? "" : text.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    if (field.equals("event")) {
      name = value;
    } else if (field.equals("data")) {
      data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
    }
  }

  private void dispatch() {
    var whole = data;
    var kind = name;
    data = null;
    name = MESSAGE;
    if (whole != null) {
      events.accept(new SseEvent(kind, whole.toString()));
    }
  }
}
