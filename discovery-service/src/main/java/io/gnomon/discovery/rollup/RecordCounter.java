package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.DatabaseRetry.RefusedException;
import io.gnomon.discovery.transaction.BadBatchException;
import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.CheckedBatch;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Counts records in order, in chunks that fit into memory and one transaction. What cannot be read
 * or counted goes to the dead letters, transaction by transaction, and the others go on.
 */
final class RecordCounter {

  private final RollupService rollup;
  private final DeadLetterPublisher deadLetters;
  private final DatabaseRetry retry;
  private final Map<TopicPartition, Long> positions;
  private final PendingChunk pending;

  RecordCounter(
      RollupService rollup,
      DeadLetterPublisher deadLetters,
      DatabaseRetry retry,
      Map<TopicPartition, Long> positions,
      PendingChunk pending) {
    this.rollup = rollup;
    this.deadLetters = deadLetters;
    this.retry = retry;
    this.positions = positions;
    this.pending = pending;
  }

  /**
   * Takes records, and counts whenever they fill a chunk. False as soon as another process has
   * moved an offset: the rest of the records is not counted.
   */
  boolean take(Iterable<ConsumerRecord<String, byte[]>> records) {
    for (var message : records) {
      pending.add(read(message));
      if (pending.isFull() && !finish()) {
        return false;
      }
    }
    return true;
  }

  /** Counts what was taken and is not counted yet; false as for {@link #take}. */
  boolean finish() {
    return pending.isEmpty() || countChunk(pending.takeAll());
  }

  /** Whether something was taken that is not counted yet. */
  boolean hasPending() {
    return !pending.isEmpty();
  }

  /** The time of the oldest record that was taken and is not counted yet. */
  long oldestMillis() {
    return pending.oldestMillis();
  }

  /** Drops what was taken of partitions that are no longer ours: their next owner reads it. */
  void drop(Collection<TopicPartition> partitions) {
    pending.drop(partitions);
  }

  /** Drops all that was taken and is not counted. */
  void clear() {
    pending.takeAll();
  }

  private ReadRecord read(ConsumerRecord<String, byte[]> message) {
    CheckedBatch read;
    try {
      if (message.value() == null) {
        throw new BadBatchException("no value");
      }
      read = BatchJson.read(message.value());
    } catch (BadBatchException | RuntimeException e) {
      deadLetters.publish(message, e.getMessage());
      return new ReadRecord(message, null);
    }
    keepAside(message, read);
    return new ReadRecord(message, read.batch());
  }

  private void keepAside(ConsumerRecord<String, byte[]> message, CheckedBatch read) {
    if (!read.refused().isEmpty()) {
      deadLetters.publish(message, read.batch().with(read.refused()), read.reason());
    }
  }

  private boolean countChunk(List<ReadRecord> records) {
    try {
      return countTogether(records);
    } catch (RefusedException e) {
      return records.size() == 1 ? countApart(records.get(0), e) : countOneByOne(records);
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

  /** Counts a record without those of its transactions that the database refuses. */
  private boolean countApart(ReadRecord record, RefusedException e) {
    var batch = record.batch();
    if (batch == null) {
      throw e; // passing it over fails too, so the record is not the cause
    }
    var split = new BatchSplitter(rollup, retry).split(batch);
    if (split.batch().transactions().isEmpty() || split.refused().isEmpty()) {
      return passOver(record, batch, e);
    }
    keepAside(record.message(), split);
    return countTogether(List.of(new ReadRecord(record.message(), split.batch())));
  }

  private boolean passOver(ReadRecord record, TransactionBatch batch, RefusedException e) {
    deadLetters.publish(record.message(), batch, "cannot be counted: " + e.getMessage());
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

  /**
   * Finds the transactions of a batch that the database refuses, by trying halves of it: one bad
   * transaction must not cause the loss of the others, which were acknowledged to the device.
   */
  static final class BatchSplitter {

    private final RollupService rollup;
    private final DatabaseRetry retry;
    private final List<Transaction> good = new ArrayList<>();
    private final List<Transaction> refused = new ArrayList<>();
    private @Nullable String reason;

    BatchSplitter(RollupService rollup, DatabaseRetry retry) {
      this.rollup = rollup;
      this.retry = retry;
    }

    /** The batch with what the database takes, and what it refuses. */
    CheckedBatch split(TransactionBatch batch) {
      tryAll(batch);
      return new CheckedBatch(batch.with(good), refused, reason);
    }

    private void tryAll(TransactionBatch part) {
      var all = part.transactions();
      var refusal = refusal(part);
      if (refusal == null) {
        good.addAll(all);
      } else if (all.size() <= 1) {
        refused.addAll(all);
        reason = reason == null ? refusal : reason;
      } else {
        int half = all.size() / 2;
        tryAll(part.with(all.subList(0, half)));
        tryAll(part.with(all.subList(half, all.size())));
      }
    }

    private @Nullable String refusal(TransactionBatch part) {
      try {
        retry.untilDone(
            () -> {
              rollup.dryRun(part);
              return Boolean.TRUE;
            });
        return null;
      } catch (RefusedException e) {
        return "cannot be counted: " + e.getMessage();
      }
    }
  }
}
