package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database knows offsets that Kafka does not have, as after either was restored. */
@QuarkusTest
@DiscoveryTest
class KafkaSetBackTest {

  @Inject Database database;

  private final TestDevice device = new TestDevice();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next_offset = next_offset + 1000000",
        "next_offset = next_offset + 1, topic_id = 'another'"
      })
  void whatKafkaHasIsCountedOnce(String change) {
    Topics.telemetry(true);
    device.sends(TestDevice.line("ada", "before.example.org"));
    awaitCounted(1);

    database.update(
        "update partition_offset set " + change + " where topic = 'discovery.transactions.v1'");
    device.sends(TestDevice.line("ada", "after.example.org"));

    awaitCounted(2);
    device.sends(TestDevice.line("ada", "later.example.org"));
    awaitCounted(3);
  }

  private void awaitCounted(long transactions) {
    Patience.await().untilAsserted(() -> assertThat(counted()).isEqualTo(transactions));
  }

  private long counted() {
    return database
        .first(
            "select coalesce(sum(transactions), 0) from usage_device join device on id = device_id where name = ?",
            row -> row.getLong(1),
            device.id())
        .orElseThrow();
  }
}
