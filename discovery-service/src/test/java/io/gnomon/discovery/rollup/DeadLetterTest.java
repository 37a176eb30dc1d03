package io.gnomon.discovery.rollup;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DiscoveryTest
class DeadLetterTest {

  private static final String TRANSACTIONS = "discovery.transactions.v1";

  private final TestDevice device = new TestDevice();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "null",
        "{}",
        "{\"source\":\"../x\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"transactions\":[]}",
        "{\"source\":\"s\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"transactions\":[null]}",
        "{\"source\":\"s\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"deviceId\":\"d\",\"transactions\":[]}",
        "{\"source\":\"s\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"transactions\":[{\"at\":\"9999-03-02T09:15:04Z\",\"host\":\"h\"}]}",
        "{\"source\":\"s\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"transactions\":[{\"at\":\"2026-03-02T09:15:04Z\",\"host\":\"H\"}]}",
        "{\"source\":\"s\",\"receivedAt\":\"2026-03-02T09:15:04Z\",\"transactions\":[{\"at\":\"2026-03-02T09:15:04Z\",\"host\":\"h\",\"user\":\"\\u0000\"}]}"
      })
  void whatCannotBeCountedIsKeptAsideAndThePartitionGoesOn(String bad) {
    Topics.telemetry(true);
    var place = TopicRecords.send(TRANSACTIONS, device.id(), bad.getBytes(StandardCharsets.UTF_8));
    device.sends(line("ada", "after-" + device.id() + ".example"));

    var letter = TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1).get(0);
    assertThat(letter.value()).asString().isEqualTo(bad);
    assertThat(TopicRecords.header(letter, "reason")).isNotBlank();
    assertThat(TopicRecords.header(letter, "offset")).isEqualTo(Long.toString(place.offset()));
    assertThat(TopicRecords.header(letter, "partition"))
        .isEqualTo(Integer.toString(place.partition()));
    Reports.awaitItem(
        "endpoint-users/uncatalogued-domains?limit=500",
        "domain",
        "after-" + device.id() + ".example");
  }

  @Test
  void aRecordWithoutAValueIsKeptAsideToo() {
    TopicRecords.send(TRANSACTIONS, device.id(), null);

    var letter = TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1).get(0);

    assertThat(letter.value()).isNull();
    assertThat(TopicRecords.header(letter, "reason")).isEqualTo("no value");
  }
}
