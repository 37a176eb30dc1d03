package io.gnomon.discovery.transaction;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one producer of the service: every send is acknowledged by all replicas, or fails soon. */
final class KafkaProducers {

  // A device waits for the answer meanwhile: blocking and delivery together stay below its
  // patience.
  private static final int BLOCK_MILLIS = 2_000;
  private static final int REQUEST_MILLIS = 2_000;
  private static final int DELIVERY_MILLIS = 4_000;
  private static final int LINGER_MILLIS = 5;
  private static final int LARGEST_REQUEST = 16 << 20;

  @Produces
  @Singleton
  static Producer<String, byte[]> producer(
      @Identifier("default-kafka-broker") Map<String, Object> broker) {
    var settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  static void close(@Disposes Producer<String, byte[]> producer) {
    producer.close(Duration.ofMillis(DELIVERY_MILLIS));
  }
}
