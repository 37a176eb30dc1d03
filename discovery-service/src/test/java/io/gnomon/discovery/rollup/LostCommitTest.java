package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A database session that ends in the middle of a transaction, or right before its commit. */
@QuarkusTest
@DiscoveryTest
class LostCommitTest {

  private static final String PID = "select pg_backend_pid()";

  @Inject OffsetStore offsets;
  @Inject Database database;

  private final TopicPartition partition = new TopicPartition("lost-" + UUID.randomUUID(), 0);

  @Test
  void aCommitThatIsLostFailsAndChangesNothing() {
    offsets.offsets(List.of(partition), "topic");
    var step = new OffsetAdvance(partition, 0, 7);

    assertThatThrownBy(() -> offsets.advance(List.of(step), this::endOwnSession))
        .isInstanceOfSatisfying(
            RuntimeException.class, e -> assertThat(DatabaseRetry.mayPass(e)).isTrue());

    assertThat(offsets.offsets(List.of(partition), "topic")).containsEntry(partition, 0L);
    assertThat(offsets.advance(List.of(step), () -> {})).isTrue();
    assertThat(offsets.offsets(List.of(partition), "topic")).containsEntry(partition, 7L);
  }

  @Test
  void aStatementAfterTheSessionEndedIsNotCommittedByItself() {
    offsets.offsets(List.of(partition), "topic");
    var step = new OffsetAdvance(partition, 0, 7);
    var other = new TopicPartition(partition.topic(), 1);

    assertThatThrownBy(
            () ->
                offsets.advance(
                    List.of(step),
                    () -> {
                      endOwnSession();
                      database.update(
                          "insert into partition_offset values (?, ?, 99)", other.topic(), 1);
                    }))
        .isInstanceOf(RuntimeException.class);

    assertThat(offsets.offsets(List.of(partition, other), "topic"))
        .containsEntry(partition, 0L)
        .containsEntry(other, 0L);
  }

  private void endOwnSession() {
    int pid = database.first(PID, row -> row.getInt(1)).orElseThrow();
    QuarkusTransaction.requiringNew()
        .run(() -> database.exists("select pg_terminate_backend(?)", pid));
    QuarkusTransaction.suspendingExisting()
        .run(
            () ->
                Patience.await()
                    .until(
                        () ->
                            !database.exists("select 1 from pg_stat_activity where pid = ?", pid)));
  }
}
