package io.gnomon.discovery.rollup;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic and counts each record exactly once: it polls, rolls up and writes on one thread,
 * and takes its offsets from the database only. If another process has moved an offset meanwhile,
 * what was read is dropped and read again from the stored offset.
 */
final class RollupReader implements Runnable {

  private static final Logger LOG = Logger.getLogger(RollupReader.class);

  /**
   * Enough to leave the group. Longer it would only wait for the broker to answer what is fetched.
   */
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(250);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long RESTART_PAUSE_MILLIS = 1_000;

  private final String topic;
  private final Supplier<String> topicId;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final OffsetStore store;
  private final DatabaseRetry retry;
  private final RollupMetrics metrics;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final RecordCounter counter;

  RollupReader(
      String topic,
      Supplier<String> topicId,
      Supplier<Consumer<String, byte[]>> consumers,
      OffsetStore store,
      DatabaseRetry retry,
      RollupMetrics metrics,
      Function<Map<TopicPartition, Long>, RecordCounter> counters) {
    this.topic = topic;
    this.topicId = topicId;
    this.consumers = consumers;
    this.store = store;
    this.retry = retry;
    this.metrics = metrics;
    this.counter = counters.apply(positions);
  }

  /**
   * Reads until stopped; a failure that is not the database's closes the consumer and opens
   * another.
   */
  @Override
  public void run() {
    while (!retry.stopped()) {
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        consumer.subscribe(List.of(topic), new Seeker(consumer));
        while (!retry.stopped()) {
          count(consumer, consumer.poll(counter.hasPending() ? Duration.ZERO : POLL));
        }
        // So that the next owner of the partitions need not read it again.
        counter.finish();
        consumer.close(CLOSE_TIMEOUT);
      } catch (RuntimeException e) {
        restart(e);
      }
    }
  }

  /** Polls bring few records at a time; they are counted together when no more are at hand. */
  private void count(Consumer<?, ?> consumer, ConsumerRecords<String, byte[]> records) {
    metrics.workingOn(oldest(records));
    boolean owner = records.isEmpty() ? counter.finish() : counter.take(records);
    metrics.workingOn(counter.oldestMillis());
    metrics.unread(unread(consumer));
    if (!owner) {
      LOG.warnf(
          "records are read again: another process has moved an offset of %s",
          consumer.assignment());
      counter.clear();
      seek(consumer, consumer.assignment());
    }
  }

  private long oldest(ConsumerRecords<?, ?> records) {
    var oldest = counter.oldestMillis();
    for (var each : records) {
      oldest = Math.min(oldest, each.timestamp());
    }
    return oldest;
  }

  private static long unread(Consumer<?, ?> consumer) {
    return consumer.assignment().stream()
        .mapToLong(each -> consumer.currentLag(each).orElse(0))
        .sum();
  }

  private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    var id = topicId.get();
    var stored = retry.untilDone(() -> store.offsets(partitions, id));
    var first = consumer.beginningOffsets(partitions);
    var ends = consumer.endOffsets(partitions);
    stored.forEach(
        (partition, offset) -> {
          long beginning = first.getOrDefault(partition, 0L);
          consumer.seek(partition, start(partition, offset, beginning, ends.get(partition)));
          positions.put(partition, offset);
        });
  }

  /** Where to read on; what is missing is logged. */
  private long start(TopicPartition partition, long stored, long beginning, @Nullable Long end) {
    if (stored < beginning) {
      LOG.errorf(
          "%s: records %d to %d were deleted before they were read", partition, stored, beginning);
      metrics.lost(beginning - stored);
      return beginning;
    }
    if (end != null && stored > end) {
      // Kafka was restored to an older state. Batches that were counted are known by their devices.
      LOG.errorf(
          "%s ends at %d, and was read up to %d before: it is read from its beginning",
          partition, end, stored);
      return beginning;
    }
    return stored;
  }

  private void restart(RuntimeException failure) {
    positions.clear();
    counter.clear();
    if (!retry.stopped()) {
      LOG.error("the roll-up reader failed and opens another consumer", failure);
      try {
        retry.pause(RESTART_PAUSE_MILLIS);
      } catch (CancellationException stopping) {
        LOG.debug("stopping");
      }
    }
  }

  /** Seeks to the stored offsets of the partitions that are assigned. */
  private final class Seeker implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;

    Seeker(Consumer<?, ?> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.infof("assigned %s", partitions);
      seek(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      LOG.infof("revoked %s", partitions);
      giveUp(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      LOG.warnf("lost %s", partitions);
      giveUp(partitions);
    }

    private void giveUp(Collection<TopicPartition> partitions) {
      positions.keySet().removeAll(partitions);
      counter.drop(partitions);
    }
  }
}
