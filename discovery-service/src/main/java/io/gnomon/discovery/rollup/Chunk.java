package io.gnomon.discovery.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are counted in one database transaction, and the steps of the partitions that they
 * came from, sorted so that two writers cannot deadlock.
 */
record Chunk(List<ReadRecord> records, List<OffsetAdvance> advances) {

  /** A chunk of records in their order, from the positions that the reader has. */
  static Chunk of(List<ReadRecord> records, Map<TopicPartition, Long> positions) {
    var to = new LinkedHashMap<TopicPartition, Long>();
    records.forEach(each -> to.put(each.partition(), each.next()));
    var advances = new ArrayList<OffsetAdvance>();
    to.forEach(
        (partition, next) ->
            advances.add(new OffsetAdvance(partition, from(positions, partition), next)));
    advances.sort(Comparator.comparingInt(advance -> advance.partition().partition()));
    return new Chunk(List.copyOf(records), List.copyOf(advances));
  }

  private static long from(Map<TopicPartition, Long> positions, TopicPartition partition) {
    var position = positions.get(partition);
    if (position == null) {
      throw new IllegalStateException(partition + " is not ours");
    }
    return position;
  }
}
