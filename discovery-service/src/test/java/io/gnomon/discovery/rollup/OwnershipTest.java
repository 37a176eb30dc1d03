package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes believe that they own a partition: the offset in the database decides. */
@QuarkusTest
@DiscoveryTest
class OwnershipTest {

  @Inject RollupService rollup;
  @Inject OffsetStore offsets;
  @Inject Database database;

  private final TopicPartition partition =
      new TopicPartition("another-topic-" + UUID.randomUUID(), 3);
  private final String host = "owned-" + UUID.randomUUID() + ".example";
  private final String device = UUID.randomUUID().toString();
  private final String boot = UUID.randomUUID().toString();

  @BeforeEach
  void thePartitionWasNeverRead() {
    assertThat(offsets.offsets(List.of(partition), "topic")).containsEntry(partition, 0L);
  }

  @Test
  void theSecondToCountAChunkChangesNothing() {
    var chunk = Chunk.of(List.of(record(0, 1), record(4, 2)), Map.of(partition, 0L));

    assertThat(rollup.count(chunk)).isTrue();
    assertThat(rollup.count(chunk)).isFalse();

    assertThat(counted()).isEqualTo(2);
    assertThat(offsets.offsets(List.of(partition), "topic")).containsEntry(partition, 5L);
  }

  @Test
  void aBatchThatIsTwiceInThePartitionIsCountedOnce() {
    rollup.count(Chunk.of(List.of(record(0, 1), record(1, 1)), Map.of(partition, 0L)));
    rollup.count(Chunk.of(List.of(record(2, 1), record(3, 2)), Map.of(partition, 2L)));

    assertThat(counted()).isEqualTo(2);
  }

  @Test
  void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
    rollup.count(Chunk.of(List.of(record(0, 1), record(4, 2)), Map.of(partition, 0L)));

    assertThat(offsets.offsets(List.of(partition), "another")).containsEntry(partition, 0L);

    rollup.count(Chunk.of(List.of(record(0, 2), record(1, 3)), Map.of(partition, 0L)));
    assertThat(counted()).isEqualTo(3);
    assertThat(offsets.offsets(List.of(partition), "another")).containsEntry(partition, 2L);
  }

  @Test
  void ofADeviceThatMakesBootsUpTheLatestAreKnown() {
    for (long first = 0; first < 1_500; first += 500) {
      var madeUp =
          LongStream.range(first, first + 500)
              .mapToObj(offset -> record(offset, UUID.randomUUID().toString(), 2))
              .toList();
      rollup.count(Chunk.of(madeUp, Map.of(partition, first)));
    }
    rollup.count(Chunk.of(List.of(record(1_500, 1)), Map.of(partition, 1_500L)));
    rollup.count(Chunk.of(List.of(record(1_501, 1)), Map.of(partition, 1_501L)));

    assertThat(counted()).isEqualTo(1_501);
    assertThat(watermarks()).isEqualTo(1_000);
  }

  private long watermarks() {
    return database
        .first(
            "select count(*) from device_watermark where device_id = ?",
            row -> row.getLong(1),
            device)
        .orElseThrow();
  }

  private ReadRecord record(long offset, long sequence) {
    return record(offset, boot, sequence);
  }

  private ReadRecord record(long offset, String boot, long sequence) {
    var transaction = new Transaction(Instant.now(), "ada", null, host, null, 1L, 1L);
    var batch =
        TransactionBatch.of(
            new Origin(device, boot, sequence), Instant.now(), List.of(transaction));
    return new ReadRecord(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, device, new byte[0]),
        batch);
  }

  private long counted() {
    return database
        .first(
            "select coalesce(sum(transactions), 0) from usage_site join site on site.id = site_id where host = ?",
            row -> row.getLong(1),
            host)
        .orElseThrow();
  }
}
