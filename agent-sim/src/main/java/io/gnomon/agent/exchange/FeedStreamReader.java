package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.FeedStream;
import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.feed.SseParser;
import io.gnomon.agent.transport.OpenStream;
import io.gnomon.agent.transport.ServiceResponse;
import io.gnomon.agent.transport.StreamListener;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one stream of one device, from its opening to its end. */
final class FeedStreamReader implements FeedStream, StreamListener, Consumer<SseEvent> {

  private static final int MAX_EVENT_BYTES = 16 << 20;

  private final Device device;
  private final FeedStreamWorker worker;
  private final SseParser parser;
  private final int session;
  private final long openedMillis;
  private long lastReadMillis;
  private @Nullable OpenStream stream;
  private int buffered;
  private boolean opened;
  private boolean useful;
  private boolean closed;
  private boolean suspected;

  FeedStreamReader(Device device, FeedStreamWorker worker) {
    this.device = device;
    this.worker = worker;
    this.parser =
        new SseParser(MAX_EVENT_BYTES, this, millis -> worker.setReconnectWithin(device, millis));
    this.session = device.work().session();
    this.openedMillis = worker.now();
    this.lastReadMillis = openedMillis;
  }

  void attach(OpenStream requested) {
    if (closed) {
      requested.close();
    } else {
      stream = requested;
    }
  }

  long openedMillis() {
    return openedMillis;
  }

  long lastReadMillis() {
    return lastReadMillis;
  }

  /** Whether the server accepted the request. */
  boolean isOpened() {
    return opened;
  }

  /** Whether an event of it was understood. */
  boolean isUseful() {
    return useful;
  }

  /** True once after each time that something arrived: the stream seems to be idle. */
  boolean suspect() {
    var first = !suspected;
    suspected = true;
    return first;
  }

  void markUseful() {
    useful = true;
  }

  @Override
  public void opened() {
    opened = true;
    lastReadMillis = worker.now();
    worker.opened(device);
  }

  @Override
  public void data(Buffer bytes) {
    lastReadMillis = worker.now();
    suspected = false;
    if (!parser.read(bytes.getBytes())) {
      worker.broken(device, this, "too large");
    } else if (!closed && !worker.budget().reserve(parser.buffered() - buffered)) {
      worker.broken(device, this, "too large for the fleet");
    } else if (!closed) {
      buffered = parser.buffered();
    }
  }

  @Override
  public void ended(ServiceResponse response) {
    worker.ended(device, this, response);
  }

  /** Several events may arrive at once, and an earlier one of them may have ended the stream. */
  @Override
  public void accept(SseEvent event) {
    if (!closed && device.work().session() == session && device.feed().stream() == this) {
      worker.handle(device, this, event);
    }
  }

  @Override
  public void checkIdle() {
    worker.checkIdle(device, this);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      worker.budget().release(buffered);
      if (stream != null) {
        stream.close();
        stream = null;
      }
    }
  }
}
