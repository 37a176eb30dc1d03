package io.gnomon.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KafkaAddressTest {

  @Test
  void theBrokerListensEverywhereAndTellsItsName() {
    var address = KafkaAddress.inNetwork("kafka", 9092, 9093);

    assertThat(address.listeners()).isEqualTo("BROKER://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093");
    assertThat(address.advertisedListeners()).isEqualTo("BROKER://kafka:9092");
  }
}
