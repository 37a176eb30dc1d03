package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** How much is counted together depends on what it takes, not on how many records it is. */
class PendingChunkTest {

  private static final long MAX_BYTES = 4 << 20;
  private static final String DEVICE = "0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01";
  private static final Instant AT = Instant.parse("2026-03-02T09:15:01Z");

  private final PendingChunk chunk =
      new PendingChunk(MAX_BYTES, new SimpleMeterRegistry().summary("chunk"));

  @Test
  void newNamesFillAChunkEarlier() {
    int same = recordsUntilFull(i -> "www.dropbox.com");
    int different = recordsUntilFull(i -> "host-" + i + ".example");
    int longOnes = recordsUntilFull(i -> "h".repeat(60) + "." + "h".repeat(60) + i + ".example");

    assertThat(same).isGreaterThan(different);
    assertThat(different).isGreaterThan(longOnes);
  }

  @Test
  void recordsWithoutATransactionFillAChunkByTheirBytes() {
    while (!chunk.isFull()) {
      chunk.add(new ReadRecord(message(0, 1 << 20), null));
    }

    assertThat(chunk.takeAll()).hasSize(4);
    assertThat(chunk.isEmpty()).isTrue();
    assertThat(chunk.isFull()).isFalse();
  }

  @Test
  void whatIsOfAPartitionThatWasGivenUpIsDropped() {
    chunk.add(new ReadRecord(message(0, 1), null));
    chunk.add(new ReadRecord(message(1, 1), null));

    chunk.drop(List.of(new TopicPartition("t", 0)));

    assertThat(chunk.takeAll()).extracting(each -> each.partition().partition()).containsExactly(1);
  }

  @Test
  void itKnowsTheTimeOfItsOldestRecord() {
    assertThat(chunk.oldestMillis()).isEqualTo(RollupMetrics.NOTHING);
    chunk.add(new ReadRecord(message(0, 1, 2_000), null));
    chunk.add(new ReadRecord(message(1, 1, 1_000), null));
    assertThat(chunk.oldestMillis()).isEqualTo(1_000);

    chunk.drop(List.of(new TopicPartition("t", 1)));
    assertThat(chunk.oldestMillis()).isEqualTo(2_000);

    chunk.takeAll();
    assertThat(chunk.oldestMillis()).isEqualTo(RollupMetrics.NOTHING);
  }

  private int recordsUntilFull(IntFunction<String> host) {
    for (int i = 0; !chunk.isFull(); i++) {
      var transaction = new Transaction(AT, "ada", null, host.apply(i), null, 1L, 1L);
      var batch = TransactionBatch.of(new Origin(DEVICE, DEVICE, i + 1), AT, List.of(transaction));
      chunk.add(new ReadRecord(message(0, 200), batch));
    }
    return chunk.takeAll().size();
  }

  private static ConsumerRecord<String, byte[]> message(int partition, int bytes) {
    return message(partition, bytes, AT.toEpochMilli());
  }

  private static ConsumerRecord<String, byte[]> message(int partition, int bytes, long at) {
    return new ConsumerRecord<>(
        "t",
        partition,
        0,
        at,
        TimestampType.CREATE_TIME,
        DEVICE.length(),
        bytes,
        DEVICE,
        new byte[bytes],
        new RecordHeaders(),
        Optional.empty());
  }
}
