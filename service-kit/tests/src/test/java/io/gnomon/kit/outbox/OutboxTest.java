package io.gnomon.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@DataTest
class OutboxTest {

  private static final String TOPIC = "policy.alerts.v1";

  @Inject Outbox outbox;
  @Inject MeterRegistry meters;

  private final String key = UUID.randomUUID().toString();

  @Test
  void whatIsCommittedIsPublishedWithItsKey() {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(TOPIC, key, Map.of("id", key)));

    assertThat(TopicRecords.awaitJson(TOPIC, key, 1).get(0).path("id").asText()).isEqualTo(key);
  }

  @Test
  void aTombstoneHasNoValue() {
    QuarkusTransaction.requiringNew().run(() -> outbox.appendTombstone(TOPIC, key));

    assertThat(TopicRecords.await(TOPIC, key, 1).get(0).value()).isNull();
  }

  @Test
  void whatIsNotPublishedYetIsWaiting() {
    var waiting =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  outbox.append(TOPIC, key, Map.of());
                  return outbox.waiting(TOPIC);
                });

    assertThat(waiting).contains(key);
    Patience.await().until(() -> !outbox.waiting(TOPIC).contains(key));
  }

  @Test
  void manyMessagesAreEachPublishedInOrder() {
    var messages =
        IntStream.range(0, 2_000)
            .mapToObj(i -> new OutboxRecord(TOPIC, key, bytes(String.valueOf(i))))
            .toList();

    QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(messages));

    var published = TopicRecords.await(TOPIC, key, messages.size());
    assertThat(published.stream().map(each -> new String(each.value(), StandardCharsets.UTF_8)))
        .containsExactlyElementsOf(IntStream.range(0, 2_000).mapToObj(String::valueOf).toList());
  }

  @Test
  void aMessageThatIsTooLargeForKafkaHoldsUpNoLaterOne() {
    double droppedBefore = dropped();
    var tooLarge = new OutboxRecord(TOPIC, key, new byte[2 * 1024 * 1024]);

    QuarkusTransaction.requiringNew()
        .run(() -> outbox.appendAll(List.of(tooLarge, new OutboxRecord(TOPIC, key, bytes("1")))));
    QuarkusTransaction.requiringNew().run(() -> outbox.append(TOPIC, key, 2));

    var published = TopicRecords.await(TOPIC, key, 2);
    assertThat(published.stream().map(each -> new String(each.value(), StandardCharsets.UTF_8)))
        .containsExactly("1", "2");
    Patience.await().until(() -> dropped() == droppedBefore + 1);
  }

  @Test
  void whatIsRolledBackIsNotPublished() {
    assertThatThrownBy(
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      outbox.append(TOPIC, key, Map.of());
                      throw new IllegalStateException("changed our mind");
                    }));
    QuarkusTransaction.requiringNew().run(() -> outbox.append(TOPIC, key, Map.of("n", 2)));

    var published = TopicRecords.awaitJson(TOPIC, key, 1);
    assertThat(published).hasSize(1);
    assertThat(published.get(0).path("n").asInt()).isEqualTo(2);
  }

  @Test
  void aMessageNeedsATransaction() {
    assertThatThrownBy(() -> outbox.appendAll(List.of(new OutboxRecord(TOPIC, key, null))))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  private double dropped() {
    return meters.get("gnomon.outbox.dropped").counter().count();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
