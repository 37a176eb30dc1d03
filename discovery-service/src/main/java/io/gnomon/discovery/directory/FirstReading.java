package io.gnomon.discovery.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads a topic once up to the end that it had at the start, and says when that is done. Positions
 * decide, not records: the last ones may have been compacted away.
 */
final class FirstReading implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(FirstReading.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;
  private final String topic;
  private final Consumer<ConsumerRecord<String, byte[]>> handler;
  private final Thread thread;
  private volatile boolean closing;

  private FirstReading(
      String bootstrapServers,
      String topic,
      Consumer<ConsumerRecord<String, byte[]>> handler,
      Runnable done) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.handler = handler;
    this.thread = new Thread(() -> untilRead(done), "first-" + topic);
    thread.setDaemon(true);
  }

  static FirstReading start(
      String bootstrapServers,
      String topic,
      Consumer<ConsumerRecord<String, byte[]>> handler,
      Runnable done) {
    var reading = new FirstReading(bootstrapServers, topic, handler, done);
    reading.thread.start();
    return reading;
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }

  private void untilRead(Runnable done) {
    while (!closing) {
      try {
        read();
        done.run();
        return;
      } catch (RuntimeException e) {
        LOG.warnf("%s is read again: %s", topic, e.getMessage());
        pause();
      }
    }
  }

  private void read() {
    try (var consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(POLL).forEach(this::handle);
      }
    }
  }

  private void handle(ConsumerRecord<String, byte[]> message) {
    try {
      handler.accept(message);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: the record at %d is passed over", topic, message.offset());
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest");
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      closing = true;
    }
  }
}
