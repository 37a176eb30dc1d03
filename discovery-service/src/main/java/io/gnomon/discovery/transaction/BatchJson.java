package io.gnomon.discovery.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.kit.request.TimestampModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Batches as messages on {@link #TOPIC}. */
public final class BatchJson {

  /** Where batches travel; the key is the device id, or the id of the log source. */
  public static final String TOPIC = "discovery.transactions.v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new TimestampModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final ObjectWriter WRITER = JSON.writerFor(TransactionBatch.class);
  private static final ObjectReader READER = JSON.readerFor(TransactionBatch.class);

  private BatchJson() {}

  /** The message. */
  public static byte[] write(TransactionBatch batch) {
    try {
      return WRITER.writeValueAsBytes(batch);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a message; says what is wrong with one of which nothing can be counted. What is wrong
   * with one transaction costs itself only.
   */
  public static CheckedBatch read(byte[] message) throws BadBatchException {
    TransactionBatch batch;
    try {
      batch = READER.readValue(message);
    } catch (JsonProcessingException e) {
      throw new BadBatchException("not a transaction batch: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var fault = batch == null ? "no batch" : BatchChecks.fault(batch);
    if (fault != null) {
      throw new BadBatchException(fault);
    }
    return CheckedBatch.of(batch);
  }
}
