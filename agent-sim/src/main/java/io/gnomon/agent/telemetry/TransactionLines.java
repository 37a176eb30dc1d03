package io.gnomon.agent.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes transactions as NDJSON, packed where that pays. */
public final class TransactionLines {

  /** From here on packing saves more than it costs. */
  private static final int PACKED_FROM_BYTES = 4_096;

  private static final int LINE_BYTES = 180;
  private static final JsonFactory JSON = new JsonFactory();

  private TransactionLines() {}

  /**
   * A body.
   *
   * @param packed whether it is gzip
   */
  public record Body(Buffer bytes, boolean packed) {}

  /** The same transactions always give the same lines. */
  public static Body of(List<Transaction> transactions) {
    try {
      var packed = transactions.size() * LINE_BYTES >= PACKED_FROM_BYTES;
      var bytes = new ByteArrayOutputStream(transactions.size() * (packed ? 32 : LINE_BYTES));
      try (var out = packed ? new Gzip(bytes) : bytes) {
        write(transactions, out);
      }
      return new Body(Buffer.buffer(bytes.toByteArray()), packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(List<Transaction> transactions, OutputStream out) throws IOException {
    try (var json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (var transaction : transactions) {
        write(transaction, json);
        json.writeRaw('\n');
      }
    }
  }

  /** As in {@code transactions[]} of {@code discovery/transaction-batch.v1}. */
  private static void write(Transaction transaction, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", Instant.ofEpochMilli(transaction.atMillis()).toString());
    json.writeStringField("user", transaction.user());
    json.writeStringField("ipAddress", transaction.ipAddress());
    json.writeStringField("host", transaction.host());
    if (transaction.path() != null) {
      json.writeStringField("path", transaction.path());
    }
    json.writeNumberField("uploadedBytes", transaction.uploadedBytes());
    json.writeNumberField("downloadedBytes", transaction.downloadedBytes());
    json.writeEndObject();
  }

  /** Fast rather than small: a fleet packs what a hundred thousand devices pack. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 4_096);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
