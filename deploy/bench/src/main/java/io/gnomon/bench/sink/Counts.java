package io.gnomon.bench.sink;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** What came, unpacked and counted. */
final class Counts {

  private final byte[] window = new byte[1 << 16];
  private long batches;
  private long bytes;
  private long lines;

  /** Takes a body in and returns its lines. */
  long add(Buffer body, boolean packed) {
    batches++;
    bytes += body.length();
    var added = packed ? unpacked(body) : lines(body.getBytes(), body.length());
    lines += added;
    return added;
  }

  JsonObject json() {
    return new JsonObject()
        .put("batches", batches)
        .put("bytesOnTheWire", bytes)
        .put("transactions", lines);
  }

  private long unpacked(Buffer body) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()), 4_096)) {
      var sum = 0L;
      for (int read = in.read(window); read >= 0; read = in.read(window)) {
        sum += lines(window, read);
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(byte[] text, int length) {
    var sum = 0L;
    for (int i = 0; i < length; i++) {
      sum += text[i] == '\n' ? 1 : 0;
    }
    return sum;
  }
}
