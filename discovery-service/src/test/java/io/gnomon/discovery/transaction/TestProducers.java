package io.gnomon.discovery.transaction;

import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Producers with the settings of the service, to any broker. */
public final class TestProducers {

  private TestProducers() {}

  public static Producer<String, byte[]> to(Map<String, Object> broker) {
    return KafkaProducers.producer(broker);
  }
}
