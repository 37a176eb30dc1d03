package io.gnomon.discovery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka's clients keep these bounds themselves, once configured. */
@QuarkusTest
@DiscoveryTest
class KafkaBoundsTest {

  @Inject KafkaClientService clients;

  @ParameterizedTest
  @ValueSource(strings = {"cloud-apps", "settings", "devices", "app-tags", "credentials"})
  void whatAFollowerFetchesAtOnceIsBounded(String channel) {
    assertThat(clients.getConsumer(channel).configuration().get("fetch.max.bytes"))
        .hasToString("8388608");
  }

  @ParameterizedTest
  @CsvSource({"transactions, 16777216", "outbox, 33554432"})
  void whatWaitsInAProducerIsBounded(String channel, String maxBytes) {
    assertThat(clients.getProducer(channel).configuration().get("buffer.memory"))
        .hasToString(maxBytes);
  }
}
