package io.gnomon.console;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests in HTTP/2 that no client library would send, in its frames (RFC 9113). */
final class RawHttp2 {

  private static final int TIMEOUT_MILLIS = 5000;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  private RawHttp2() {}

  /**
   * Asks with these fields, each name followed by its value; returns the body of the answer,
   * nothing where the request is refused.
   */
  static String bodyOf(String... fields) throws IOException {
    try (var socket = new Socket("127.0.0.1", Caller.port())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var request = new ByteArrayOutputStream();
      var out = new DataOutputStream(request);
      out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      frame(out, SETTINGS, 0, 0, new byte[0]);
      frame(out, HEADERS, END_STREAM | END_HEADERS, 1, block(fields));
      socket.getOutputStream().write(request.toByteArray());
      return read(new DataInputStream(socket.getInputStream()));
    }
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeByte(payload.length >> 16);
    out.writeShort(payload.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
  }

  /** Literal fields without an index (RFC 7541, section 6.2.2). */
  private static byte[] block(String... fields) {
    var block = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i++) {
      if (i % 2 == 0) {
        block.write(0);
      }
      block.write(fields[i].length());
      block.writeBytes(fields[i].getBytes(StandardCharsets.ISO_8859_1));
    }
    return block.toByteArray();
  }

  private static String read(DataInputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    try {
      boolean open = true;
      while (open) {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        in.readInt();
        var payload = in.readNBytes(length);
        if (type == DATA) {
          body.writeBytes(payload);
        }
        open = !isLast(type, flags);
      }
    } catch (EOFException e) {
      // What has come is the answer.
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static boolean isLast(int type, int flags) {
    boolean ofStream = type == DATA || type == HEADERS;
    return type == RST_STREAM || type == GOAWAY || (ofStream && (flags & END_STREAM) != 0);
  }
}
