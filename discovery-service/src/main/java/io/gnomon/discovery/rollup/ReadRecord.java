package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.TransactionBatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record and what was read out of it.
 *
 * @param batch null for one that went to the dead letters, and is only passed over
 */
record ReadRecord(ConsumerRecord<String, byte[]> message, @Nullable TransactionBatch batch) {

  TopicPartition partition() {
    return new TopicPartition(message.topic(), message.partition());
  }

  long next() {
    return message.offset() + 1;
  }

  ReadRecord passedOver() {
    return new ReadRecord(message, null);
  }
}
