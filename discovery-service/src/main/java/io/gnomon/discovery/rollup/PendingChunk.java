package io.gnomon.discovery.rollup;

import io.gnomon.discovery.usage.UsageWeight;
import io.micrometer.core.instrument.DistributionSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Records that are read and not counted yet, weighed by the memory that counting them takes. */
final class PendingChunk {

  private final long maxBytes;
  private final DistributionSummary taken;
  private List<ReadRecord> records = new ArrayList<>();
  private UsageWeight weight = new UsageWeight();
  private long oldestMillis = RollupMetrics.NOTHING;

  /**
   * Empty.
   *
   * @param taken notes the bytes of what is taken out
   */
  PendingChunk(long maxBytes, DistributionSummary taken) {
    this.maxBytes = maxBytes;
    this.taken = taken;
  }

  void add(ReadRecord record) {
    records.add(record);
    oldestMillis = Math.min(oldestMillis, record.message().timestamp());
    var value = record.message().value();
    weight.addBytes(value == null ? 0 : value.length);
    var batch = record.batch();
    if (batch != null) {
      batch.transactions().forEach(each -> weight.add(batch.deviceId(), each));
    }
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  /** The time of the oldest record; {@link RollupMetrics#NOTHING} where there is none. */
  long oldestMillis() {
    return oldestMillis;
  }

  boolean isFull() {
    return weight.bytes() >= maxBytes;
  }

  /** All of them; none are pending any more. */
  List<ReadRecord> takeAll() {
    var all = records;
    taken.record((double) weight.bytes());
    records = new ArrayList<>();
    weight = new UsageWeight();
    oldestMillis = RollupMetrics.NOTHING;
    return all;
  }

  void drop(Collection<TopicPartition> partitions) {
    records.removeIf(each -> partitions.contains(each.partition()));
    oldestMillis =
        records.stream()
            .mapToLong(each -> each.message().timestamp())
            .min()
            .orElse(RollupMetrics.NOTHING);
  }
}
