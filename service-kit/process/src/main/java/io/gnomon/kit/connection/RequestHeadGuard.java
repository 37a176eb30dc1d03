package io.gnomon.kit.connection;

import io.gnomon.kit.connection.ConnectionRegistry.CloseReason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose first request does not begin in time, or on which a later head over
 * HTTP/1.1 does not come to its end in time, or holds more than there is room for. A connection may
 * carry nothing between two requests. The fields behind a body in chunks count as a head does.
 * Where HTTP/2 begins, at once or by an upgrade, {@link Http2HeadGuard} goes on: of what heads hold
 * there Netty keeps one block of fields of a connection as it comes, and bounds its size.
 *
 * <p>It stands behind TLS, before what reads HTTP.
 */
final class RequestHeadGuard extends ChannelInboundHandlerAdapter {

  private final ConnectionRegistry connections;
  private final HeadDeadline time;
  private boolean reading;

  /** What came last and has become no message yet, in bytes: the end of what is being read. */
  private int latest;

  /** What is being read, behind what was left before. */
  private ByteBuf unread = Unpooled.EMPTY_BUFFER;

  private long characters;
  private int lines;
  private long held;

  RequestHeadGuard(ConnectionRegistry connections) {
    this.connections = connections;
    this.time = new HeadDeadline(connections);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    time.begin(ctx);
  }

  /** For an upgrade to HTTP/2 Vert.x removes whatever stands before what reads that. */
  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    giveBack();
    var pipeline = ctx.pipeline();
    var http2 = pipeline.context(Http2ConnectionHandler.class);
    if (http2 == null) {
      time.end();
    } else if (pipeline.get(Http2HeadGuard.class) == null) {
      pipeline.addBefore(http2.name(), null, new Http2HeadGuard(time));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var bytes = (ByteBuf) message;
    if (!reading) {
      passUntilDecided(ctx, bytes);
    }
    if (!bytes.isReadable()) {
      bytes.release();
    } else if (reading || beginReading(ctx)) {
      pass(ctx, bytes);
    } else {
      ctx.fireChannelRead(bytes);
    }
  }

  /**
   * By the first bytes Vert.x decides what reads the connection. Were the rest handed on with them,
   * a whole request would go by unseen.
   */
  private static void passUntilDecided(ChannelHandlerContext ctx, ByteBuf bytes) {
    while (bytes.isReadable() && ctx.pipeline().get(Http1xOrH2CHandler.class) != null) {
      ctx.fireChannelRead(bytes.readRetainedSlice(1));
    }
  }

  private boolean beginReading(ChannelHandlerContext ctx) {
    var decoder = ctx.pipeline().context(HttpRequestDecoder.class);
    if (decoder == null) {
      ctx.pipeline().replace(this, null, new Http2HeadGuard(time));
      return false;
    }
    ((HttpRequestDecoder) decoder.handler()).setCumulator(this::collect);
    ctx.pipeline().addAfter(decoder.name(), null, new Boundaries());
    reading = true;
    return true;
  }

  /** Kept until all of it is looked at, whatever becomes of it. */
  private ByteBuf collect(ByteBufAllocator allocator, ByteBuf before, ByteBuf bytes) {
    latest = bytes.readableBytes();
    unread = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(allocator, before, bytes);
    return unread.retain();
  }

  private void pass(ChannelHandlerContext ctx, ByteBuf bytes) {
    latest = 0;
    ctx.fireChannelRead(bytes);
    if (latest > 0 && !ctx.isRemoved()) {
      grow(ctx);
    }
    unread.release();
    unread = Unpooled.EMPTY_BUFFER;
  }

  private void grow(ChannelHandlerContext ctx) {
    characters += latest;
    unread.forEachByte(unread.writerIndex() - latest, latest, this::countLine);
    var holds = RequestHead.extraBytes(characters, lines);
    if (connections.hold(holds - held)) {
      held = holds;
      time.begin(ctx);
    } else {
      connections.close(ctx.channel(), CloseReason.ROOM);
    }
  }

  private boolean countLine(byte character) {
    if (character == '\n') {
      lines++;
    }
    return true;
  }

  private void giveBack() {
    if (held > 0) {
      connections.give(held);
      held = 0;
    }
    characters = 0;
    lines = 0;
  }

  /**
   * Detects where a head ends, a part of a body, or the fields behind it: what comes then is of the
   * next one. Parts of bodies are handed on as they come, so nothing of them is left.
   */
  private final class Boundaries extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      giveBack();
      time.end();
      latest = unread.readableBytes();
      ctx.fireChannelRead(message);
    }
  }
}

/** How long a head of one connection may take, whatever reads it; then the connection is closed. */
final class HeadDeadline {

  private final ConnectionRegistry connections;
  private @Nullable Future<?> deadline;

  HeadDeadline(ConnectionRegistry connections) {
    this.connections = connections;
  }

  /** Goes on where it runs already. */
  void begin(ChannelHandlerContext ctx) {
    if (deadline == null) {
      deadline =
          ctx.executor()
              .schedule(
                  () -> connections.close(ctx.channel(), CloseReason.TIME),
                  connections.maxHeadTime().toNanos(),
                  TimeUnit.NANOSECONDS);
    }
  }

  boolean isRunning() {
    return deadline != null;
  }

  void end() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
