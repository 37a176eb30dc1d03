package io.gnomon.kit.outbox;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A broker that was not reachable since the start: each message waits for it by itself. */
@DataTest
@TestProfile(OutboxBrokerAwayTest.NoBroker.class)
class OutboxBrokerAwayTest {

  @Inject Outbox outbox;

  /** For messages of the outbox; they wait for a moment only. */
  public static final class NoBroker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var producer = "mp.messaging.outgoing.outbox.";
      var settings = new HashMap<>(TestInfrastructure.databaseSettings("outbox_away"));
      settings.put(producer + "bootstrap.servers", "127.0.0.1:1");
      settings.put(producer + "max.block.ms", "100");
      settings.put(producer + "interceptor.classes", Attempts.class.getName());
      return Map.copyOf(settings);
    }
  }

  @Test
  void oneMessageAtATimeIsTriedUntilABrokerAnswers() {
    var messages =
        IntStream.range(0, 10)
            .mapToObj(i -> new OutboxRecord("policy.alerts.v1", "key " + i, new byte[1]))
            .toList();

    QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(messages));

    await().until(() -> Attempts.KEYS.size() > 3);
    assertThat(Attempts.KEYS).containsOnly("key 0");
    assertThat(outbox.waiting("policy.alerts.v1")).hasSameSizeAs(messages);
  }

  /** What was handed to the producer. */
  public static final class Attempts implements ProducerInterceptor<String, byte[]> {

    static final List<String> KEYS = new CopyOnWriteArrayList<>();

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
      KEYS.add(message.key());
      return message;
    }

    @Override
    public void onAcknowledgement(
        @Nullable RecordMetadata metadata, @Nullable Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
  }
}
