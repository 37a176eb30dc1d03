package io.gnomon.kit.reader;

import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A connection over HTTP/2, which may carry the streams of thousands of devices. What an event loop
 * has written to many of them goes to the socket at once: Vert.x flushes each message, which would
 * be a system call for each. And the more streams it has, the more may wait for the socket:
 * whenever a connection is full, and whenever it has room again, all of its streams are notified.
 */
final class SharedConnection {

  /** What is written reaches the socket after so many messages at the latest. */
  private static final int MAX_MESSAGES = 256;

  /** Little of what admission reckons for a stream. */
  private static final int BYTES_PER_STREAM = 1 << 10;

  private static final int MAX_BYTES = 1 << 20;

  private SharedConnection() {}

  /** Prepares the connection of a request that begins; over HTTP/1.1 there is nothing to do. */
  static void begin(HttpServerRequest request) {
    var channel = ((ConnectionBase) request.connection()).channel();
    var http2 = channel.pipeline().context(Http2ConnectionHandler.class);
    if (http2 != null) {
      if (channel.pipeline().get(FlushConsolidationHandler.class) == null) {
        channel
            .pipeline()
            .addBefore(http2.name(), null, new FlushConsolidationHandler(MAX_MESSAGES, true));
      }
      var connection = ((Http2ConnectionHandler) http2.handler()).connection();
      widen(channel, connection.numActiveStreams());
    }
  }

  /** In steps, each twice as large as the one before. */
  private static void widen(Channel channel, int streams) {
    var bytes = Math.min(MAX_BYTES, Integer.highestOneBit(streams) * BYTES_PER_STREAM);
    if (bytes > channel.config().getWriteBufferHighWaterMark()) {
      channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(bytes / 2, bytes));
    }
  }
}
