package io.gnomon.discovery.rollup;

import io.gnomon.kit.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** Up to which offset each partition is counted. */
@ApplicationScoped
class OffsetStore {

  private static final String ENSURE =
      "insert into partition_offset (topic, partition, next_offset) values (?, ?, 0) on conflict do nothing";
  private static final String LOAD =
      "select next_offset from partition_offset where topic = ? and partition = ?";
  private static final String ADVANCE =
      "update partition_offset set next_offset = ? where topic = ? and partition = ? and next_offset = ?";

  private final Database database;

  OffsetStore(Database database) {
    this.database = database;
  }

  /** The offset to read next of each partition; a partition never read starts at 0. */
  Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions) {
    return QuarkusTransaction.requiringNew().call(() -> load(partitions));
  }

  private Map<TopicPartition, Long> load(Collection<TopicPartition> partitions) {
    var offsets = new HashMap<TopicPartition, Long>();
    for (var partition : partitions) {
      database.update(ENSURE, partition.topic(), partition.partition());
      offsets.put(
          partition,
          database
              .first(LOAD, row -> row.getLong(1), partition.topic(), partition.partition())
              .orElseThrow());
    }
    return offsets;
  }

  /**
   * Moves the offsets and does the work, in one transaction. False, and nothing is done, if an
   * offset is not where its step starts: another process owns that partition now.
   */
  boolean advance(List<OffsetAdvance> advances, Runnable work) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                advance(advances);
                work.run();
              });
      return true;
    } catch (NotOwnerException e) {
      return false;
    }
  }

  private void advance(List<OffsetAdvance> advances) {
    var rows =
        advances.stream()
            .map(
                each ->
                    new Object[] {
                      each.to(), each.partition().topic(), each.partition().partition(), each.from()
                    })
            .toList();
    if (IntStream.of(database.updateAll(ADVANCE, rows)).anyMatch(updated -> updated != 1)) {
      throw new NotOwnerException();
    }
  }

  /** Rolls the transaction back: another process has moved an offset. */
  private static final class NotOwnerException extends RuntimeException {
    NotOwnerException() {
      super("another process has moved an offset", null, false, false);
    }
  }
}
