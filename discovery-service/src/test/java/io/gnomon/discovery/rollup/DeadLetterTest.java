package io.gnomon.discovery.rollup;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DiscoveryTest
class DeadLetterTest {

  private static final String TRANSACTIONS = "discovery.transactions.v1";

  @Inject Database database;

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

  @Test
  void aBadTransactionIsKeptAsideWithoutTheOthersOfItsBatch() throws IOException {
    var host = "beside-" + device.id() + ".example";
    var batch = batch(transaction("half a pair \ud83d", "bad.example"), transaction("ada", host));

    TopicRecords.send(TRANSACTIONS, device.id(), BatchJson.write(batch));

    var letter = TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1).get(0);
    assertThat(hosts(letter.value())).containsExactly("bad.example");
    assertThat(TopicRecords.header(letter, "reason")).isEqualTo("a user is not acceptable");
    Reports.awaitItem("endpoint-users/uncatalogued-domains?limit=500", "domain", host);
  }

  @Test
  void whatTheDatabaseRefusesIsKeptAsideWithoutTheOthersOfItsBatch() throws IOException {
    var host = "beside-" + device.id() + ".example";
    var refused = "mallory-" + device.id();
    database.update(
        "alter table user_name add constraint refused check (name <> '" + refused + "')");
    try {
      var batch =
          batch(
              transaction("ada", host),
              transaction(refused, "refused.example"),
              transaction("grace", host));

      TopicRecords.send(TRANSACTIONS, device.id(), BatchJson.write(batch));

      var letter = TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1).get(0);
      assertThat(hosts(letter.value())).containsExactly("refused.example");
      var item = Reports.awaitItem("endpoint-users/uncatalogued-domains?limit=500", "domain", host);
      assertThat(item).containsEntry("transactions", 2);
    } finally {
      database.update("alter table user_name drop constraint refused");
    }
  }

  @Test
  void aDeadLetterThatIsReplayedIsCountedOnce() {
    var refused = "eve-" + device.id();
    var host = "replayed-" + device.id() + ".example";
    database.update(
        "alter table user_name add constraint refused check (name <> '" + refused + "')");
    try {
      var batch = batch(transaction("ada", "good.example"), transaction(refused, host));
      TopicRecords.send(TRANSACTIONS, device.id(), BatchJson.write(batch));
      TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1);
    } finally {
      database.update("alter table user_name drop constraint refused");
    }
    var letter = TopicRecords.await(DeadLetterPublisher.TOPIC, device.id(), 1).get(0);

    TopicRecords.send(TRANSACTIONS, device.id(), letter.value());
    TopicRecords.send(TRANSACTIONS, device.id(), letter.value());
    var after = new Origin(device.id(), device.bootId(), 2);
    TopicRecords.send(
        TRANSACTIONS,
        device.id(),
        BatchJson.write(
            TransactionBatch.of(
                after,
                Instant.now(),
                List.of(transaction("ada", "after-" + device.id() + ".example")))));

    var domains = "endpoint-users/uncatalogued-domains?limit=500";
    Reports.awaitItem(domains, "domain", "after-" + device.id() + ".example");
    assertThat(Reports.awaitItem(domains, "domain", host)).containsEntry("transactions", 1);
  }

  private TransactionBatch batch(Transaction... transactions) {
    return TransactionBatch.of(
        new Origin(device.id(), device.bootId(), 1), Instant.now(), List.of(transactions));
  }

  private static Transaction transaction(String user, String host) {
    return new Transaction(Instant.now(), user, null, host, null, 1L, 1L);
  }

  private static List<String> hosts(byte[] batch) throws IOException {
    return new ObjectMapper().readTree(batch).path("transactions").findValuesAsText("host");
  }
}
