package io.gnomon.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.gnomon.embedded.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What really went to Kafka. */
public final class CloudAppTopic {

  private static final String NAME = "catalog.cloud-apps.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CloudAppTopic() {}

  /**
   * All messages of one app, oldest first, once they are as expected; a tombstone is a JSON null.
   */
  public static List<JsonNode> await(String appId, Predicate<List<JsonNode>> expected) {
    var all = await(every -> expected.test(every.getOrDefault(appId, List.of())));
    return all.getOrDefault(appId, List.of());
  }

  /** All messages by app, once they are as expected. */
  public static Map<String, List<JsonNode>> await(Predicate<Map<String, List<JsonNode>>> expected) {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).until(CloudAppTopic::read, expected);
  }

  private static Map<String, List<JsonNode>> read() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.running().kafka().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(NAME).stream()
              .map(info -> new TopicPartition(NAME, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new LinkedHashMap<String, List<JsonNode>>();
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          found.computeIfAbsent(message.key(), id -> new ArrayList<>()).add(body(message.value()));
        }
      }
      return found;
    }
  }

  private static JsonNode body(byte @Nullable [] value) {
    try {
      return value == null ? NullNode.getInstance() : JSON.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
