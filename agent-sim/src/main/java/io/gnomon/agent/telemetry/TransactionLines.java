package io.gnomon.agent.telemetry;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes transactions as NDJSON, packed where that pays. */
public final class TransactionLines {

  /** From here on packing saves more than it costs. */
  private static final int PACKED_FROM_BYTES = 4_096;

  private TransactionLines() {}

  /**
   * A body.
   *
   * @param packed whether it is gzip
   */
  public record Body(Buffer bytes, boolean packed) {}

  /** The same transactions always give the same lines. */
  public static Body of(List<Transaction> transactions) {
    var lines = Buffer.buffer(transactions.size() * 180);
    for (var transaction : transactions) {
      lines.appendBuffer(json(transaction).toBuffer()).appendByte((byte) '\n');
    }
    return lines.length() < PACKED_FROM_BYTES
        ? new Body(lines, false)
        : new Body(gzip(lines), true);
  }

  /** As in {@code transactions[]} of {@code discovery/transaction-batch.v1}. */
  public static JsonObject json(Transaction transaction) {
    var json =
        new JsonObject()
            .put("at", Instant.ofEpochMilli(transaction.atMillis()).toString())
            .put("user", transaction.user())
            .put("ipAddress", transaction.ipAddress())
            .put("host", transaction.host());
    if (transaction.path() != null) {
      json.put("path", transaction.path());
    }
    return json.put("uploadedBytes", transaction.uploadedBytes())
        .put("downloadedBytes", transaction.downloadedBytes());
  }

  private static Buffer gzip(Buffer plain) {
    var packed = new ByteArrayOutputStream(plain.length() / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(packed.toByteArray());
  }
}
