package io.gnomon.kit.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes a request once the answers before it on its connection are read. */
@ApplicationScoped
class ConnectionFilter {

  private static final int BEFORE_ADMISSION = Integer.MAX_VALUE;

  void register(@Observes Filters filters) {
    filters.register(ConnectionFilter::take, BEFORE_ADMISSION);
  }

  private static void take(RoutingContext rc) {
    PipeliningLimit.begin(rc.request());
    SharedConnection.begin(rc.request());
    SlowClientGuard.afterEarlierOnes(rc.request(), rc::next);
  }
}

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

/**
 * Closes a connection over HTTP/1.1 on which too many requests wait for the answers before theirs.
 * Vert.x 4.5 keeps all that come, and goes through all of them for each.
 */
final class PipeliningLimit extends ChannelDuplexHandler {

  static final int MAX_REQUESTS = 100;

  /** That of Vert.x, which takes requests. */
  private static final String HANDLER = "handler";

  /** The first is there when this begins. */
  private int waiting = 1;

  /** From now on, on the connection of that request. */
  static void begin(HttpServerRequest request) {
    var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
    if (request.version() != HttpVersion.HTTP_2
        && pipeline.get(HANDLER) != null
        && pipeline.get(PipeliningLimit.class) == null) {
      pipeline.addBefore(HANDLER, PipeliningLimit.class.getSimpleName(), new PipeliningLimit());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      waiting++;
    }
    if (waiting > MAX_REQUESTS) {
      ReferenceCountUtil.release(message);
      ctx.close();
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInformational(message)) {
      waiting--;
    }
    ctx.write(message, promise);
  }

  /** Such as the word to continue. */
  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
