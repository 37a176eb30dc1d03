package io.gnomon.agent.device;

import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.feed.SseParser;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.StreamListener;
import io.vertx.core.buffer.Buffer;

/** One stream of one device, from its opening to its end. */
final class FeedReading implements StreamListener {

  private static final int LARGEST_EVENT = 16 << 20;

  private final Device device;
  private final FeedStreams streams;
  private final SseParser parser = new SseParser(LARGEST_EVENT, this::take);
  private final int session;
  private int held;
  boolean opened;
  boolean useful;
  private boolean over;

  FeedReading(Device device, FeedStreams streams) {
    this.device = device;
    this.streams = streams;
    this.session = device.session;
  }

  @Override
  public void opened() {
    opened = true;
    streams.opened(device);
  }

  @Override
  public void data(Buffer bytes) {
    streams.heard(device);
    if (!parser.read(bytes.getBytes())) {
      streams.broken(device, this, "too large");
    } else if (!over && !streams.budget().hold(parser.held() - held)) {
      streams.broken(device, this, "too large for the fleet");
    } else if (!over) {
      held = parser.held();
    }
  }

  /** Nothing of it is kept any more. */
  void release() {
    if (!over) {
      over = true;
      streams.budget().hold(-held);
    }
  }

  @Override
  public void ended(Answer answer) {
    streams.ended(device, this, answer);
  }

  /** Several events may arrive at once, and an earlier one of them may have ended the stream. */
  private void take(SseEvent event) {
    if (device.session == session && device.stream != null && device.reading == this) {
      streams.take(device, this, event);
    }
  }
}
