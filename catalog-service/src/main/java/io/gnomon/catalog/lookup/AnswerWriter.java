package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.gnomon.catalog.layer.SharedHost;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link LookupResponse} as JSON. What is said of an app and its domain was written when
 * the catalog was read ({@link SerializedApps}), and is only copied here: what a look-up costs is
 * to reach it in memory.
 */
final class AnswerWriter implements AutoCloseable {

  private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();
  private static final byte[] BEGIN = bytes("{\"items\":[");
  private static final byte[] END = bytes("]}");
  private static final byte[] HOST = bytes("\"host\":\"");
  private static final byte[] REASON = bytes("\"reason\":\"");
  private static final byte[] INFRASTRUCTURE = bytes("\",\"sharedInfrastructure\":\"");
  private static final byte[] INVALID = bytes("\",\"invalid\":true}");
  private static final byte[] END_TEXT = bytes("\"}");
  private static final byte[] NEXT = bytes("\",");

  /** About what an answer takes for a host. */
  private static final int BYTES_OF_HOST = 240;

  private final ByteArrayBuilder out;
  private boolean isEmpty = true;

  /**
   * Begins an answer.
   *
   * @param hosts how many it will have
   */
  AnswerWriter(int hosts) {
    out = new ByteArrayBuilder(hosts * BYTES_OF_HOST);
    out.write(BEGIN);
  }

  /**
   * The host belongs to an app.
   *
   * @param end what follows the host
   */
  void found(String asked, byte[] end) {
    begin(asked);
    out.write(end);
  }

  /** The host belongs to no app, nor to infrastructure that many owners share. */
  void none(String asked, LookupReason reason) {
    begin(asked);
    write(reason);
    out.write(END_TEXT);
  }

  /** The host belongs to a tenant of that infrastructure. */
  void shared(String asked, SharedHost infrastructure) {
    begin(asked);
    write(LookupReason.SHARED);
    out.write(INFRASTRUCTURE);
    write(infrastructure.owner());
    out.write(END_TEXT);
  }

  /** It is no host; null where there is nothing to repeat. */
  void invalid(@Nullable String asked) {
    begin(asked);
    write(LookupReason.INVALID);
    out.write(INVALID);
  }

  private void write(LookupReason reason) {
    out.write(REASON);
    write(reason.text());
  }

  private void begin(@Nullable String asked) {
    if (!isEmpty) {
      out.append(',');
    }
    isEmpty = false;
    out.append('{');
    if (asked != null) {
      out.write(HOST);
      write(asked);
      out.write(NEXT);
    }
  }

  private void write(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        out.write(quoted(text.substring(i)));
        return;
      }
      out.append(c);
    }
  }

  /** Half of a surrogate pair, which UTF-8 has no form for, becomes a question mark. */
  private static byte[] quoted(String text) {
    var encodable = text.getBytes(StandardCharsets.UTF_8);
    return JSON.quoteAsUTF8(new String(encodable, StandardCharsets.UTF_8));
  }

  /** Ends the answer; gives all of it. */
  byte[] finish() {
    out.write(END);
    return out.toByteArray();
  }

  @Override
  public void close() {
    out.release();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
