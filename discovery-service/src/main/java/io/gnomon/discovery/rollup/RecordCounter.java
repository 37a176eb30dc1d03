package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.DatabaseRetry.RefusedException;
import io.gnomon.discovery.transaction.BadBatchException;
import io.gnomon.discovery.transaction.BatchJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts records in order, in chunks that fit into memory and one transaction. What cannot be read
 * or counted goes to the dead letters, and the others go on.
 */
final class RecordCounter {

  private static final int MAX_CHUNK_TRANSACTIONS = 20_000;

  private final RollupService rollup;
  private final DeadLetterPublisher deadLetters;
  private final DatabaseRetry retry;
  private final Map<TopicPartition, Long> positions;

  RecordCounter(
      RollupService rollup,
      DeadLetterPublisher deadLetters,
      DatabaseRetry retry,
      Map<TopicPartition, Long> positions) {
    this.rollup = rollup;
    this.deadLetters = deadLetters;
    this.retry = retry;
    this.positions = positions;
  }

  /**
   * False as soon as another process has moved an offset: the rest of the records is not counted.
   */
  boolean count(Iterable<ConsumerRecord<String, byte[]>> records) {
    var chunk = new ArrayList<ReadRecord>();
    int transactions = 0;
    for (var message : records) {
      var read = read(message);
      chunk.add(read);
      transactions += read.transactions();
      if (transactions >= MAX_CHUNK_TRANSACTIONS) {
        if (!countChunk(chunk)) {
          return false;
        }
        chunk.clear();
        transactions = 0;
      }
    }
    return chunk.isEmpty() || countChunk(chunk);
  }

  private ReadRecord read(ConsumerRecord<String, byte[]> message) {
    try {
      if (message.value() == null) {
        throw new BadBatchException("no value");
      }
      return new ReadRecord(message, BatchJson.read(message.value()));
    } catch (BadBatchException | RuntimeException e) {
      deadLetters.publish(message, e.getMessage());
      return new ReadRecord(message, null);
    }
  }

  private boolean countChunk(List<ReadRecord> records) {
    try {
      return countTogether(records);
    } catch (RefusedException e) {
      return records.size() == 1 ? giveUp(records.get(0), e) : countOneByOne(records);
    }
  }

  private boolean countOneByOne(List<ReadRecord> records) {
    for (var each : records) {
      if (!countChunk(List.of(each))) {
        return false;
      }
    }
    return true;
  }

  private boolean giveUp(ReadRecord record, RefusedException e) {
    if (record.batch() == null) {
      throw e; // passing it over fails too, so the record is not the cause
    }
    deadLetters.publish(record.message(), "cannot be counted: " + e.getMessage());
    return countTogether(List.of(record.passedOver()));
  }

  private boolean countTogether(List<ReadRecord> records) {
    var chunk = Chunk.of(records, positions);
    if (!retry.untilDone(() -> rollup.count(chunk))) {
      return false;
    }
    chunk.advances().forEach(advance -> positions.put(advance.partition(), advance.to()));
    return true;
  }
}
