package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.usage.UsageConfig;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Runs the reader on a thread of its own for as long as the application is up. */
@ApplicationScoped
class RollupWorker {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
  static final String GROUP = "discovery-rollup";
  private static final int SESSION_MILLIS = 6_000;
  private static final int HEARTBEAT_MILLIS = 2_000;

  /** A record unpacks to megabytes at worst; the reader gathers small ones itself. */
  private static final int MAX_POLL_RECORDS = 8;

  private static final int MAX_FETCH_BYTES = 8 << 20;

  /** How long a fetch waits that finds nothing; a record ends it at once. */
  private static final int IDLE_FETCH_MILLIS = 2_000;

  /** The thread for heartbeats looks about as often, too. */
  private static final int BACKOFF_MILLIS = 500;

  private final BackgroundTask task;
  private final DatabaseRetry retry;
  private final Map<String, Object> broker;
  private final Supplier<RollupReader> readers;

  RollupWorker(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RollupService rollup,
      DeadLetterPublisher deadLetters,
      OffsetStore offsets,
      UsageConfig config,
      RollupMetrics metrics,
      BackgroundTaskRegistry tasks) {
    this.broker = broker;
    this.task = tasks.create("rollup");
    this.retry = new DatabaseRetry(task::beat);
    this.readers =
        () ->
            new RollupReader(
                BatchJson.TOPIC,
                () -> TopicId.of(BatchJson.TOPIC, broker),
                this::consumer,
                offsets,
                retry,
                metrics,
                positions ->
                    new RecordCounter(
                        rollup,
                        deadLetters,
                        retry,
                        positions,
                        new PendingChunk(config.maxChunkBytes(), metrics.chunkBytes())));
  }

  void start(@Observes StartupEvent event) {
    // Whatever a reader was thrown out by, the next one knows nothing of what it had in memory.
    task.repeat(Duration.ZERO, Duration.ZERO, () -> readers.get().run());
  }

  void stop(@Observes ShutdownEvent event) {
    retry.stop();
    task.close(STOP_TIMEOUT);
  }

  private Consumer<String, byte[]> consumer() {
    var settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH_BYTES);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, IDLE_FETCH_MILLIS);
    settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, BACKOFF_MILLIS);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * The id that Kafka gave to a topic when it was made: another one of that name has another id.
   */
  static final class TopicId {

    private static final long TIMEOUT_SECONDS = 20;

    private TopicId() {}

    /** Asks the broker; fails with a {@link KafkaException} where it does not answer. */
    static String of(String topic, Map<String, Object> broker) {
      try (var admin = Admin.create(broker)) {
        var described =
            admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return Objects.requireNonNull(described.get(topic)).topicId().toString();
      } catch (ExecutionException | TimeoutException e) {
        throw new KafkaException("Kafka does not tell which topic " + topic + " is", e);
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
    }
  }
}
