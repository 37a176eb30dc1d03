package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.BatchJson;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Runs the reader on a thread of its own for as long as the application is up. */
@ApplicationScoped
class RollupWorker {

  private static final long MAX_STOP_MILLIS = 10_000;
  private static final String GROUP = "discovery-rollup";
  private static final int SESSION_MILLIS = 6_000;
  private static final int HEARTBEAT_MILLIS = 2_000;
  private static final int MAX_POLL_RECORDS = 500;

  private final DatabaseRetry retry = new DatabaseRetry();
  private final Map<String, Object> broker;
  private final Thread thread;

  RollupWorker(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RollupService rollup,
      DeadLetterPublisher deadLetters,
      OffsetStore offsets) {
    this.broker = broker;
    var reader =
        new RollupReader(
            BatchJson.TOPIC,
            this::consumer,
            offsets,
            retry,
            positions -> new RecordCounter(rollup, deadLetters, retry, positions));
    this.thread = new Thread(reader, "rollup");
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    retry.stop();
    thread.join(MAX_STOP_MILLIS);
  }

  boolean alive() {
    return thread.isAlive();
  }

  private Consumer<String, byte[]> consumer() {
    var settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
