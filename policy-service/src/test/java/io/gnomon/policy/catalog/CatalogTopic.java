package io.gnomon.policy.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks as catalog-service does. */
public final class CatalogTopic {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CatalogTopic() {}

  public static void tell(String id, String name, long revision, String... hosts) {
    tell(id, name, revision, Arrays.stream(hosts).map(host -> Map.of("host", host)).toList());
  }

  public static void tell(
      String id, String name, long revision, List<? extends Map<String, ?>> domains) {
    tell(id, name, revision, domains, List.of());
  }

  /** With hosts that are not the app. */
  public static void tell(
      String id,
      String name,
      long revision,
      List<? extends Map<String, ?>> domains,
      List<String> excludedHosts) {
    try {
      send(
          id,
          JSON.writeValueAsString(
              Map.of(
                  "id", id,
                  "name", name,
                  "category", "cloud-storage",
                  "domains", domains,
                  "excludedHosts", excludedHosts,
                  "revision", revision)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void tellGone(String id) {
    send(id, null);
  }

  @SuppressWarnings("NullAway") // A tombstone has no value.
  private static void send(String id, @Nullable String value) {
    try (var producer =
        new KafkaProducer<String, String>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("catalog.cloud-apps.v1", id, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
