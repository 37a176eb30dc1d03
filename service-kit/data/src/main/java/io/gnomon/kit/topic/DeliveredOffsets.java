package io.gnomon.kit.topic;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Notes up to which offset a consumer has delivered records to its channel. Between there and the
 * consumer's position lies nothing (compaction removed it); between what was handled and there lie
 * records that wait in the channel.
 */
public final class DeliveredOffsets implements ConsumerInterceptor<Object, Object> {

  /** The configuration entry with the map to write to. */
  static final String TARGET = "gnomon.delivered.offsets";

  private Map<TopicPartition, Long> delivered = new ConcurrentHashMap<>();

  @Override
  @SuppressWarnings("unchecked") // FollowerCustomizer puts it there.
  public void configure(Map<String, ?> configuration) {
    delivered = (Map<TopicPartition, Long>) Objects.requireNonNull(configuration.get(TARGET));
  }

  @Override
  public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
    note(records, delivered);
    return records;
  }

  /** Notes the offset behind the last record of each partition. */
  static <K, V> void note(ConsumerRecords<K, V> records, Map<TopicPartition, Long> next) {
    for (var partition : records.partitions()) {
      var list = records.records(partition);
      next.put(partition, list.get(list.size() - 1).offset() + 1);
    }
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // Followers commit nothing.
  }

  @Override
  public void close() {
    // The map belongs to the channel.
  }
}
