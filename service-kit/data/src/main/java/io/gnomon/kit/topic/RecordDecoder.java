package io.gnomon.kit.topic;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Decodes a record. */
@FunctionalInterface
public interface RecordDecoder<T> {

  /**
   * What is to be applied of it; null if nothing is.
   *
   * @throws IOException where it is not what the topic is to hold
   */
  @Nullable T decode(ConsumerRecord<String, byte[]> message) throws IOException;
}
