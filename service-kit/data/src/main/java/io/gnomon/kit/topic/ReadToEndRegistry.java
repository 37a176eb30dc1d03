package io.gnomon.kit.topic;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Which channels were read to the end that their topic had when the process began to follow it.
 * Positions decide, not the offsets of records: the last records may have been compacted away.
 */
@ApplicationScoped
class ReadToEndRegistry {

  private static final Logger LOG = Logger.getLogger(ReadToEndRegistry.class);
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(100);
  private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(20);

  /** The consumer asks for no records meanwhile. */
  private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

  private final KafkaClientService clients;
  private final Map<String, Map<TopicPartition, Long>> ends = new ConcurrentHashMap<>();
  private final Map<String, Map<TopicPartition, Long>> delivered = new ConcurrentHashMap<>();
  private final Map<String, Map<TopicPartition, Long>> handled = new ConcurrentHashMap<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final BackgroundTask task;

  ReadToEndRegistry(KafkaClientService clients, BackgroundTaskRegistry tasks) {
    this.clients = clients;
    this.task = tasks.create("topic-read-to-end");
  }

  void start(@Observes StartupEvent event) {
    task.repeatUntil(Duration.ZERO, CHECK_INTERVAL, this::isAllRead);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  boolean isRead(String channel) {
    return read.contains(channel);
  }

  /** Whether the topic of a channel that is read had never held a record. */
  boolean wasEmpty(String channel) {
    return ends.getOrDefault(channel, Map.of()).values().stream().allMatch(end -> end == 0);
  }

  /** Whether the topic ends before that offset now; false where no broker says so. */
  boolean endsBefore(String channel, TopicPartition partition, long offset) {
    KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
    if (consumer == null) {
      return false;
    }
    Function<Consumer<Object, Object>, Boolean> check =
        client ->
            client.endOffsets(List.of(partition), END_TIMEOUT).getOrDefault(partition, offset)
                < offset;
    try {
      return consumer.runOnPollingThread(check).await().atMost(CHECK_TIMEOUT);
    } catch (RuntimeException e) {
      LOG.debugf("the end of %s is not known: %s", partition, e.getMessage());
      return false;
    }
  }

  /** Where the consumer of the channel notes what it delivers. */
  Map<TopicPartition, Long> delivered(String channel) {
    return delivered.computeIfAbsent(channel, unknown -> new ConcurrentHashMap<>());
  }

  void handled(String channel, ConsumerRecords<String, byte[]> records) {
    if (!read.contains(channel)) {
      DeliveredOffsets.note(
          records, handled.computeIfAbsent(channel, unknown -> new ConcurrentHashMap<>()));
    }
  }

  /** Looks once whether more channels are read. */
  boolean isAllRead() {
    var checks =
        clients.getConsumerChannels().stream()
            .filter(channel -> !read.contains(channel))
            .map(this::check)
            .toList();
    if (!checks.isEmpty()) {
      awaitAll(checks);
    }
    return read.containsAll(clients.getConsumerChannels());
  }

  /** Side by side: each consumer has a moment for it at the end of its poll alone. */
  private static void awaitAll(List<Uni<Boolean>> checks) {
    try {
      Uni.join().all(checks).andCollectFailures().await().atMost(CHECK_TIMEOUT);
    } catch (RuntimeException e) {
      LOG.debugf("a channel cannot be checked yet: %s", e.getMessage());
    }
  }

  private Uni<Boolean> check(String channel) {
    return Uni.createFrom()
        .deferred(() -> isAtEnd(channel))
        .onItem()
        .invoke(
            end -> {
              if (end) {
                read.add(channel);
              }
            })
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.debugf("%s cannot be checked yet: %s", channel, failure.getMessage());
              return false;
            });
  }

  private Uni<Boolean> isAtEnd(String channel) {
    KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
    if (consumer == null) {
      return Uni.createFrom().item(false);
    }
    // On the polling thread, so that no poll runs in between.
    Function<Consumer<Object, Object>, Boolean> check = client -> isAtEnd(channel, client);
    return consumer.runOnPollingThread(check);
  }

  private boolean isAtEnd(String channel, Consumer<Object, Object> client) {
    var assigned = client.assignment();
    if (assigned.isEmpty()) {
      return false;
    }
    var end = ends.computeIfAbsent(channel, unknown -> ends(client, assigned));
    return end.keySet().stream()
        .allMatch(
            each ->
                assigned.contains(each)
                    && client.position(each) >= end.getOrDefault(each, 0L)
                    && isHandled(channel, each, end.getOrDefault(each, 0L)));
  }

  private boolean isHandled(String channel, TopicPartition partition, long end) {
    long known = delivered(channel).getOrDefault(partition, 0L);
    return handled.getOrDefault(channel, Map.of()).getOrDefault(partition, 0L)
        >= Math.min(known, end);
  }

  private static Map<TopicPartition, Long> ends(
      Consumer<Object, Object> client, Set<TopicPartition> assigned) {
    var topic = assigned.iterator().next().topic();
    List<PartitionInfo> partitions = client.partitionsFor(topic);
    return client.endOffsets(
        partitions.stream().map(each -> new TopicPartition(topic, each.partition())).toList());
  }

  /**
   * Notes up to which offset a consumer has delivered records to its channel. Between there and the
   * consumer's position lies nothing (compaction removed it); between what was handled and there
   * lie records that wait in the channel.
   */
  public static final class DeliveredOffsets implements ConsumerInterceptor<Object, Object> {

    /** The configuration entry with the map to write to. */
    static final String TARGET = "gnomon.delivered.offsets";

    private Map<TopicPartition, Long> delivered = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // FollowerCustomizer puts it there.
    public void configure(Map<String, ?> configuration) {
      delivered = (Map<TopicPartition, Long>) Objects.requireNonNull(configuration.get(TARGET));
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
      note(records, delivered);
      return records;
    }

    /** Notes the offset behind the last record of each partition. */
    static <K, V> void note(ConsumerRecords<K, V> records, Map<TopicPartition, Long> next) {
      for (var partition : records.partitions()) {
        var list = records.records(partition);
        next.put(partition, list.get(list.size() - 1).offset() + 1);
      }
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
      // Followers commit nothing.
    }

    @Override
    public void close() {
      // The map belongs to the channel.
    }
  }
}
