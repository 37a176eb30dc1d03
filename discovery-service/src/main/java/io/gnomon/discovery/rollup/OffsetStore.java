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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Up to which offset each partition is counted. */
@ApplicationScoped
public class OffsetStore {

  private static final Logger LOG = Logger.getLogger(OffsetStore.class);
  private static final String ENSURE =
      "insert into partition_offset (topic, partition, next_offset, topic_id) values (?, ?, 0, ?) on conflict do nothing";
  private static final String LOAD =
      "select next_offset, topic_id from partition_offset where topic = ? and partition = ? for update";
  private static final String RENEW =
      "update partition_offset set next_offset = ?, topic_id = ? where topic = ? and partition = ?";
  private static final String ADVANCE =
      "update partition_offset set next_offset = ? where topic = ? and partition = ? and next_offset = ?";

  private final Database database;

  OffsetStore(Database database) {
    this.database = database;
  }

  private record Stored(long next, @Nullable String topicId) {}

  /**
   * The offset to read next of each partition. A partition that was never read starts at 0, and so
   * does one of a topic that was made anew.
   *
   * @param topicId of the topic whose partitions they are
   */
  public Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, String topicId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var offsets = new HashMap<TopicPartition, Long>();
              partitions.forEach(each -> offsets.put(each, load(each, topicId)));
              return offsets;
            });
  }

  private long load(TopicPartition partition, String topicId) {
    database.update(ENSURE, partition.topic(), partition.partition(), topicId);
    var stored =
        database
            .first(
                LOAD,
                row -> new Stored(row.getLong(1), row.getString(2)),
                partition.topic(),
                partition.partition())
            .orElseThrow();
    return topicId.equals(stored.topicId()) ? stored.next() : renew(partition, stored, topicId);
  }

  private long renew(TopicPartition partition, Stored stored, String topicId) {
    long next = stored.topicId() == null ? stored.next() : 0;
    if (next != stored.next()) {
      LOG.errorf(
          "%s is of a topic that was made anew, and is read from its beginning; what the old one had from offset %d on is lost",
          partition, stored.next());
    }
    database.update(RENEW, next, topicId, partition.topic(), partition.partition());
    return next;
  }

  /**
   * Moves the offsets and does the work, in one transaction. False, and nothing is done, if an
   * offset is not where its step starts: another process owns that partition now.
   */
  public boolean advance(List<OffsetAdvance> advances, Runnable work) {
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
