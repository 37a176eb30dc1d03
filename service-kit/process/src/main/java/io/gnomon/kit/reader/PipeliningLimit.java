package io.gnomon.kit.reader;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

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
