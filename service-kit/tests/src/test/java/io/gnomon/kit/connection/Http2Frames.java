package io.gnomon.kit.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.vertx.core.http.impl.Http1xOrH2CHandler;

/** What a client sends over HTTP/2, as text of one character for each byte. */
public final class Http2Frames {

  /** {@code GET http://a/edge}, packed as RFC 7541 has it. */
  private static final String FIELDS = "\u0082\u0086A\u0001aD\u0005/edge";

  private Http2Frames() {}

  /** What a connection begins with. */
  public static String preface() {
    return Http1xOrH2CHandler.HTTP_2_PREFACE
        + frame(Http2FrameTypes.SETTINGS, new Http2Flags(), 0, "");
  }

  /** A whole request. */
  public static String request(int stream) {
    return head(stream, new Http2Flags().endOfHeaders(true).endOfStream(true));
  }

  /** The head of a request with a body. */
  public static String headBeforeABody(int stream) {
    return head(stream, new Http2Flags().endOfHeaders(true));
  }

  /** A frame that is whole, of a head that is not. */
  public static String begunHead(int stream) {
    return head(stream, new Http2Flags().endOfStream(true));
  }

  /** More of it. */
  public static String continuation(int stream, boolean last) {
    var flags = new Http2Flags().endOfHeaders(last);
    return frame(Http2FrameTypes.CONTINUATION, flags, stream, "@\u0001b\u0001c");
  }

  /** A part of a body. */
  public static String data(int stream, String text) {
    return frame(Http2FrameTypes.DATA, new Http2Flags(), stream, text);
  }

  /** Has nothing to do with a request. */
  public static String ping() {
    return frame(Http2FrameTypes.PING, new Http2Flags(), 0, "12345678");
  }

  static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, ISO_8859_1);
  }

  private static String head(int stream, Http2Flags flags) {
    return frame(Http2FrameTypes.HEADERS, flags, stream, FIELDS);
  }

  private static String frame(byte type, Http2Flags flags, int stream, String payload) {
    var bytes = Unpooled.buffer();
    Http2CodecUtil.writeFrameHeader(bytes, payload.length(), type, flags, stream);
    bytes.writeCharSequence(payload, ISO_8859_1);
    return bytes.toString(ISO_8859_1);
  }
}
