package io.gnomon.kit.topic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Whose revocations are from a policy-service that writes no marker. */
public final class OlderBroker extends OwnBroker {

  private static final String REVOKED =
      "{\"id\":\"leaked\",\"kind\":\"token\",\"state\":\"revoked\","
          + "\"at\":\"2026-03-02T09:30:00.000Z\"}";

  public OlderBroker() throws IOException {}

  @Override
  void fill(String bootstrapServers, Map<String, String> client) throws InterruptedException {
    var settings = new HashMap<String, Object>(client);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("policy.credentials.v1", "leaked", REVOKED)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
