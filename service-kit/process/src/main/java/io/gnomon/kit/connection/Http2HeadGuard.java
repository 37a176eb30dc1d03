package io.gnomon.kit.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.vertx.core.http.impl.Http1xOrH2CHandler;

/**
 * Closes a connection over HTTP/2 whose first request does not begin in time, or on which a later
 * head, in one frame or several, or any other frame does not come to its end in time. Netty reads
 * whole frames, and keeps what there is of one, so that what trickles in is seen only before it: of
 * each frame what it begins with (RFC 9113, 4.1), which gives its length and whether it ends a
 * head.
 */
final class Http2HeadGuard extends ChannelInboundHandlerAdapter {

  private static final int PREFACE_BYTES = Http1xOrH2CHandler.HTTP_2_PREFACE.length();

  /** No frame may be as long as one that begins with it. */
  private static final byte PREFACE = 'P';

  /** The bytes of a frame before its stream: length, type and flags. */
  private static final int LENGTH_TYPE_AND_FLAGS = 5;

  private final HeadDeadline time;
  private boolean beforeFirstHead;
  private boolean withinHead;
  private boolean begun;

  /** How much of what the frame begins with is there. */
  private int startBytes;

  /** Its length, type and flags. */
  private long start;

  /** What follows of the frame, or of the preface. */
  private int rest;

  /** Takes over the time of the first head, where that has not come to its end. */
  Http2HeadGuard(HeadDeadline time) {
    this.time = time;
    this.beforeFirstHead = time.isRunning();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    time.end();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var bytes = (ByteBuf) message;
    if (!begun && bytes.isReadable()) {
      begun = true;
      rest = bytes.getByte(bytes.readerIndex()) == PREFACE ? PREFACE_BYTES : 0;
    }
    follow(bytes.duplicate());
    if (isWaiting()) {
      time.begin(ctx);
    }
    ctx.fireChannelRead(bytes);
  }

  private void follow(ByteBuf bytes) {
    while (bytes.isReadable()) {
      if (rest == 0) {
        start(bytes.readUnsignedByte());
      } else {
        var passed = Math.min(rest, bytes.readableBytes());
        bytes.skipBytes(passed);
        rest -= passed;
      }
      if (isStarted() && rest == 0) {
        end();
      }
      if (!isWaiting()) {
        time.end();
      }
    }
  }

  private void start(int next) {
    if (startBytes < LENGTH_TYPE_AND_FLAGS) {
      start = start << Byte.SIZE | next;
    }
    startBytes++;
    if (isStarted()) {
      rest = (int) (start >> (2 * Byte.SIZE));
    }
  }

  private void end() {
    if (type() == Http2FrameTypes.HEADERS || type() == Http2FrameTypes.CONTINUATION) {
      withinHead = !new Http2Flags((byte) start).endOfHeaders();
      beforeFirstHead &= withinHead;
    }
    start = 0;
    startBytes = 0;
  }

  /** Between its frames a body has a time of its own. */
  private boolean isWaiting() {
    return beforeFirstHead || withinHead || startBytes > 0;
  }

  private boolean isStarted() {
    return startBytes == Http2CodecUtil.FRAME_HEADER_LENGTH;
  }

  private byte type() {
    return (byte) (start >> Byte.SIZE);
  }
}
