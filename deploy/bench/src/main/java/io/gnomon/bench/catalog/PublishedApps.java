package io.gnomon.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The messages that the catalog publishes from a moment on. */
final class PublishedApps implements AutoCloseable {

  private static final String TOPIC = "catalog.cloud-apps.v1";
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final double QUIET_SECONDS = 5;

  private final KafkaConsumer<String, byte[]> consumer;

  private PublishedApps(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  static PublishedApps fromNowOn(String bootstrapServers, Path clientConfig) throws IOException {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(clientConfig)) {
      settings.load(in);
    }
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return new PublishedApps(consumer);
  }

  /** Reads until no more messages arrive; prints how many apps arrived until when. */
  void awaitAll(Stopwatch watch) {
    Set<String> apps = new HashSet<>();
    double last = watch.seconds();
    while (watch.seconds() - last < QUIET_SECONDS) {
      for (var each : consumer.poll(WAIT)) {
        last = watch.seconds();
        apps.add(each.key());
      }
    }
    System.out.println(
        String.format(Locale.ROOT, "%8.2f s  %d apps were published", last, apps.size()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
