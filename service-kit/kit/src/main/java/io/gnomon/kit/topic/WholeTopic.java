package io.gnomon.kit.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads one topic from its first record on, all partitions, outside any consumer group, and goes on
 * with what comes. Every process sees every record, at least once; the handler must not mind a
 * record seen twice. Brokers that are away are waited for.
 */
public final class WholeTopic implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(WholeTopic.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrapServers;
  private final String topic;
  private final Handler handler;
  private final Thread thread;
  private volatile boolean closing;

  /** What is done with each record; a null value is a tombstone. */
  @FunctionalInterface
  public interface Handler {
    /** Takes one record; a failure is logged and the record passed over. */
    void handle(ConsumerRecord<String, byte[]> message);
  }

  private WholeTopic(String bootstrapServers, String topic, Handler handler) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.handler = handler;
    this.thread = new Thread(this::run, "topic-" + topic);
    thread.setDaemon(true);
  }

  /** Begins to read in a thread of its own. */
  public static WholeTopic follow(String bootstrapServers, String topic, Handler handler) {
    var reader = new WholeTopic(bootstrapServers, topic, handler);
    reader.thread.start();
    return reader;
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }

  private void run() {
    while (!closing) {
      try (var consumer =
          new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        pollUntilClosed(consumer);
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("%s is read again from the start: %s", topic, e.getMessage());
        pause();
      }
    }
  }

  /** Takes an interruption back once it is understood, so that the consumer closes in peace. */
  private void pollUntilClosed(KafkaConsumer<String, byte[]> consumer) {
    try {
      while (!closing) {
        consumer.poll(POLL).forEach(this::handle);
      }
    } catch (InterruptException e) {
      closing = true;
      Thread.interrupted();
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void handle(ConsumerRecord<String, byte[]> message) {
    try {
      handler.handle(message);
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "%s: record %d of partition %d is passed over",
          topic,
          message.offset(),
          message.partition());
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
