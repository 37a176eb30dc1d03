package io.gnomon.kit.outbox;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.topic.OwnBroker;
import io.gnomon.testing.TopicRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A broker that is away while more is to be published than its producer holds. */
@Tag("full")
@DataTest
@WithTestResource(value = OwnBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestProfile(OutboxBufferTest.SmallBuffer.class)
class OutboxBufferTest {

  private static final String TOPIC = "policy.alerts.v1";
  private static final int BUFFER_BYTES = 32 * 1024;
  private static final int MESSAGE_BYTES = 4 * 1024;

  @Inject Outbox outbox;
  @Inject KafkaClientService clients;

  private @Nullable Runnable stopBroker;
  private @Nullable Runnable startBroker;

  /**
   * Two batches of the producer; what finds no room in them waits for a moment only. The producer
   * keeps what it knows of the topic, or a broker that is away for long would be found missing
   * before the buffer is full.
   */
  public static final class SmallBuffer implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var producer = "mp.messaging.outgoing.outbox.";
      return Map.of(
          producer + "buffer.memory",
          Integer.toString(BUFFER_BYTES),
          producer + "max.block.ms",
          "200",
          producer + "metadata.recovery.strategy",
          "none");
    }
  }

  @Test
  void whatFindsNoRoomInTheProducerStaysInTheOutboxAndIsPublishedLater() {
    append(List.of("known before"));
    await().until(() -> outbox.waiting(TOPIC).isEmpty());
    Objects.requireNonNull(stopBroker).run();
    var keys = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID().toString()).toList();

    append(keys);

    await().until(() -> metric("buffer-exhausted-total") > 0);
    assertThat(metric("buffer-total-bytes")).isEqualTo(BUFFER_BYTES);
    assertThat(outbox.waiting(TOPIC)).containsAll(keys);
    Objects.requireNonNull(startBroker).run();
    await().until(() -> outbox.waiting(TOPIC).isEmpty());
    assertThat(TopicRecords.read(TOPIC)).extracting(each -> each.key()).containsAll(keys);
  }

  private void append(List<String> keys) {
    var messages =
        keys.stream().map(key -> new OutboxRecord(TOPIC, key, new byte[MESSAGE_BYTES])).toList();
    QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(messages));
  }

  private double metric(String name) {
    return clients.getProducer("outbox").unwrap().metrics().entrySet().stream()
        .filter(each -> each.getKey().name().equals(name))
        .mapToDouble(each -> ((Number) each.getValue().metricValue()).doubleValue())
        .sum();
  }
}
