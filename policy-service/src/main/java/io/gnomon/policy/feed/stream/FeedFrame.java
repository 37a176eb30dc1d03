package io.gnomon.policy.feed.stream;

import io.vertx.core.buffer.Buffer;

/**
 * One event, encoded once for all streams and answers that carry it. The buffer is shared between
 * event loops and never changed.
 *
 * @param stream the event as it is written to a stream
 * @param dataFrom where the event's JSON begins in it
 */
record FeedFrame(String event, Buffer stream, int dataFrom) {

  private static final String END = "\n\n";

  /** With an id that the device sends back as its cursor. */
  static FeedFrame of(String event, String cursor, byte[] data) {
    return frame(event, "id: " + cursor + "\n", data);
  }

  /** Without an id: the device's cursor stays. */
  static FeedFrame withoutId(String event, byte[] data) {
    return frame(event, "", data);
  }

  private static FeedFrame frame(String event, String id, byte[] data) {
    var head = Buffer.buffer("event: " + event + "\n" + id + "data: ");
    var stream =
        Buffer.buffer(head.length() + data.length + END.length())
            .appendBuffer(head)
            .appendBytes(data)
            .appendString(END);
    return new FeedFrame(event, stream, head.length());
  }

  /** The event's JSON, without a copy. */
  Buffer data() {
    return stream.slice(dataFrom, stream.length() - END.length());
  }

  /** How many bytes it takes. */
  int size() {
    return stream.length();
  }
}
