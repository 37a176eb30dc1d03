package io.gnomon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What really went to Kafka, and what another service would send there. */
public final class TopicRecords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicRecords() {}

  /** All records of a topic, oldest first within a partition. */
  public static List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(POLL).forEach(found::add);
      }
      return found;
    }
  }

  /** The records of a key, once there are at least so many. */
  public static List<ConsumerRecord<String, byte[]>> await(String topic, String key, int atLeast) {
    return Patience.await().until(() -> ofKey(topic, key), found -> found.size() >= atLeast);
  }

  /** The values of a key as JSON, once there are at least so many; a tombstone is a JSON null. */
  public static List<JsonNode> awaitJson(String topic, String key, int atLeast) {
    return await(topic, key, atLeast).stream().map(TopicRecords::json).toList();
  }

  /** A value as JSON; of a tombstone a JSON null. */
  public static JsonNode json(ConsumerRecord<String, byte[]> message) {
    try {
      return message.value() == null ? NullNode.getInstance() : JSON.readTree(message.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Sends a record and waits until the broker has it; a null value is a tombstone. */
  @SuppressWarnings("NullAway") // A tombstone has no value.
  public static RecordMetadata send(String topic, String key, byte @Nullable [] value) {
    try (var producer = producer()) {
      return producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RecordMetadata sendJson(String topic, String key, Map<String, ?> message) {
    return send(topic, key, bytes(message));
  }

  /**
   * Sends messages as JSON, by their keys, and waits until the broker has them: by one connection,
   * which takes longer to open than a thousand messages to send.
   */
  public static void sendAllJson(String topic, Map<String, ? extends Map<String, ?>> messages) {
    try (var producer = producer()) {
      var sent =
          messages.entrySet().stream()
              .map(each -> new ProducerRecord<>(topic, each.getKey(), bytes(each.getValue())))
              .map(producer::send)
              .toList();
      for (var each : sent) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static byte[] bytes(Map<String, ?> message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ConsumerRecord<String, byte[]>> ofKey(String topic, String key) {
    return read(topic).stream().filter(each -> key.equals(each.key())).toList();
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
