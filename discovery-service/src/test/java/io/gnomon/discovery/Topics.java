package io.gnomon.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.directory.Directory;
import io.gnomon.discovery.directory.Telemetry;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
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
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks as catalog-service and policy-service do, and sees what really went to Kafka. */
public final class Topics {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong REVISION = new AtomicLong();

  private Topics() {}

  /** The catalog has an app on those domains; a domain may end in a path. */
  public static void app(String id, String name, double score, String... domains) {
    var parts =
        Arrays.stream(domains)
            .map(domain -> domain.split("(?=/)", 2))
            .map(
                part ->
                    part.length == 1
                        ? Map.of("host", part[0])
                        : Map.of("host", part[0], "pathPrefix", part[1]))
            .toList();
    var app = new HashMap<String, Object>();
    app.put("name", name);
    app.put("domains", parts);
    app.put("score", score);
    app(id, app);
  }

  /** The catalog has an app of which it says that, as in its message. */
  public static void app(String id, Map<String, ?> parts) {
    var app =
        new HashMap<String, Object>(Map.of("id", id, "name", id, "category", "cloud-storage"));
    app.putAll(parts);
    app.put("revision", REVISION.incrementAndGet());
    send("catalog.cloud-apps.v1", id, json(app));
  }

  public static void appGone(String id) {
    send("catalog.cloud-apps.v1", id, null);
  }

  public static void tag(String appId, String tag) {
    send(
        "policy.app-tags.v1",
        appId,
        json(
            Map.of(
                "appId", appId, "tag", tag, "epoch", 1, "revision", REVISION.incrementAndGet())));
  }

  public static void device(String id, String name, String group) {
    send(
        "policy.devices.v1",
        id,
        json(
            Map.of(
                "id",
                id,
                "name",
                name,
                "state",
                "active",
                "group",
                Map.of("id", "2", "name", group),
                "epoch",
                1,
                "revision",
                REVISION.incrementAndGet())));
  }

  /** Switches telemetry and waits until the service knows. */
  public static void telemetry(boolean on) {
    send(
        "policy.settings.v1",
        "endpointTelemetry",
        json(
            Map.of(
                "name",
                "endpointTelemetry",
                "value",
                Boolean.toString(on),
                "epoch",
                1,
                "revision",
                REVISION.incrementAndGet())));
    Awaitility.await()
        .until(
            () ->
                Arc.container().instance(Directory.class).get().telemetry()
                    == (on ? Telemetry.ON : Telemetry.OFF));
  }

  @SuppressWarnings("NullAway") // a tombstone has no value
  public static RecordMetadata send(String topic, String key, byte @Nullable [] value) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      return producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All records of that key, once there are at least so many. */
  public static List<ConsumerRecord<String, byte[]>> await(String topic, String key, int atLeast) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> read(topic, key), found -> found.size() >= atLeast);
  }

  public static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
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
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(message.key())) {
            found.add(message);
          }
        }
      }
      return found;
    }
  }

  private static byte[] json(Map<String, ?> message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
