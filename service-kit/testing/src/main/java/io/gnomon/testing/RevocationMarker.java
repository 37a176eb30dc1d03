package io.gnomon.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What policy-service writes to a topic of revocations that is new; other services wait for it. */
public final class RevocationMarker {

  private static final String ID = "gnomon:revocations-published";
  private static final String MESSAGE =
      "{\"id\":\"%s\",\"kind\":\"marker\",\"state\":\"active\","
          + "\"at\":\"2026-03-02T09:30:00.000Z\"}";

  private RevocationMarker() {}

  /**
   * Writes it there, and returns when the broker has it.
   *
   * @param client what a client sets beside the address
   */
  public static void write(String bootstrapServers, Map<String, String> client)
      throws InterruptedException {
    var settings = new HashMap<String, Object>(client);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("policy.credentials.v1", ID, MESSAGE.formatted(ID))).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the marker is not written", e);
    }
  }
}
