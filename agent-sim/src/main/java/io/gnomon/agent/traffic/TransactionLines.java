package io.gnomon.agent.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gnomon.kit.text.TimestampText;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes transactions as NDJSON, compressed where that saves more than it costs. */
public final class TransactionLines {

  /** Smaller bodies are not compressed. */
  private static final int MIN_COMPRESSED_BYTES = 4_096;

  private static final int LINE_BYTES = 180;
  private static final JsonFactory JSON = new JsonFactory();

  private TransactionLines() {}

  /**
   * The body of a request.
   *
   * @param compressed whether it is gzip
   */
  public record Body(Buffer bytes, boolean compressed) {}

  /** The lines of these transactions; equal transactions give equal lines. */
  public static Body of(List<Transaction> transactions) {
    try {
      var compressed = transactions.size() * LINE_BYTES >= MIN_COMPRESSED_BYTES;
      var bytes = new ByteArrayOutputStream(transactions.size() * (compressed ? 32 : LINE_BYTES));
      try (var out = compressed ? new Gzip(bytes) : bytes) {
        write(transactions, out);
      }
      return new Body(Buffer.buffer(bytes.toByteArray()), compressed);
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
    json.writeStringField("at", TimestampText.of(Instant.ofEpochMilli(transaction.atMillis())));
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

  /** Fast rather than small: one process compresses for a hundred thousand devices. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 4_096);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
