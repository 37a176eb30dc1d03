package io.gnomon.policy.feed.stream;

import io.vertx.core.buffer.Buffer;

/**
 * One event, encoded once for all streams that get it. The buffers are shared between event loops
 * and never changed.
 *
 * @param data the event's JSON
 * @param stream the event as it is written to a stream
 */
record FeedFrame(String event, Buffer data, Buffer stream) {

  /** With an id that the device sends back as its cursor. */
  static FeedFrame of(String event, String cursor, byte[] data) {
    return frame(event, "id: " + cursor + "\n", data);
  }

  /** Without an id: the device's cursor stays. */
  static FeedFrame withoutId(String event, byte[] data) {
    return frame(event, "", data);
  }

  private static FeedFrame frame(String event, String id, byte[] data) {
    var stream =
        Buffer.buffer(data.length + 160)
            .appendString("event: " + event + "\n" + id + "data: ")
            .appendBytes(data)
            .appendString("\n\n");
    return new FeedFrame(event, Buffer.buffer(data), stream);
  }

  /** The event as the one answer to a request. */
  Buffer answer() {
    return Buffer.buffer(data.length() + 40)
        .appendString("{\"event\":\"" + event + "\",\"data\":")
        .appendBuffer(data)
        .appendString("}");
  }

  /** How many bytes it takes in a stream. */
  int size() {
    return stream.length();
  }
}
