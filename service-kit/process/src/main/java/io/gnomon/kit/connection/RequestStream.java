package io.gnomon.kit.connection;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Stream;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a request over HTTP/2, as the connection knows it: for Vert.x a stream is over when
 * all of the answer was written, and a request that is not read never ends. It keeps nothing of the
 * request. Belongs to the event loop of the connection.
 */
public final class RequestStream {

  private final Channel channel;
  private final int id;

  private RequestStream(Channel channel, int id) {
    this.channel = channel;
    this.id = id;
  }

  public static RequestStream of(HttpServerRequest request) {
    var connection = (ConnectionBase) request.connection();
    return new RequestStream(connection.channel(), request.response().streamId());
  }

  /** Whether its peer may still send of the request. */
  public boolean mayGoOn() {
    var stream = stream();
    return stream != null && stream.state().remoteSideOpen();
  }

  /** Whether some of the answer waits for its reader. */
  boolean hasUnread() {
    var http2 = http2();
    var stream = stream();
    return http2 != null
        && stream != null
        && http2.encoder().flowController().hasFlowControlled(stream);
  }

  /** Ends it, whatever waits. */
  public void reset(long error) {
    var http2 = http2();
    if (http2 != null && stream() != null) {
      var context = channel.pipeline().context(http2);
      http2.resetStream(context, id, error, context.newPromise());
      context.flush();
    }
  }

  private @Nullable Http2Stream stream() {
    var http2 = http2();
    return http2 == null ? null : http2.connection().stream(id);
  }

  /** None any more on a connection that is closed. */
  private @Nullable Http2ConnectionHandler http2() {
    return channel.pipeline().get(Http2ConnectionHandler.class);
  }
}
