package io.gnomon.kit.topic;

import io.gnomon.kit.background.Backoff;
import io.gnomon.kit.background.OutageLog;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the followers of topics share: a record that cannot be applied stops no topic, an
 * unavailable database delays it, and any bean can ask whether a topic was read to the end that it
 * had at the start.
 */
@ApplicationScoped
public class TopicReader {

  private static final Logger LOG = Logger.getLogger(TopicReader.class);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ReadToEndRegistry ends;
  private final FollowerRegistry followers;
  private final Map<String, OutageLog> outages = new ConcurrentHashMap<>();

  TopicReader(ReadToEndRegistry ends, FollowerRegistry followers) {
    this.ends = ends;
    this.followers = followers;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Applies each record; one that fails is logged, counted and passed over. After an error those
   * behind it are applied too, and this process is not alive any more.
   */
  public void forEach(
      String channel,
      ConsumerRecords<String, byte[]> records,
      Consumer<ConsumerRecord<String, byte[]>> handler) {
    followers.applies(channel);
    for (var each : records) {
      try {
        handler.accept(each);
      } catch (RuntimeException | Error e) {
        followers.failed(channel, e);
        logPassedOver(each, e);
      }
    }
    ends.handled(channel, records);
    followers.applied(channel);
  }

  /**
   * Applies all records together, again with growing pauses until it succeeds: for what must not be
   * passed over because a database is away. Returns without success only where the service stops.
   */
  public void apply(
      String channel,
      ConsumerRecords<String, byte[]> records,
      Consumer<List<ConsumerRecord<String, byte[]>>> handler) {
    var list = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
    records.forEach(list::add);
    var backoff = new Backoff();
    var outage = outages.computeIfAbsent(channel, TopicReader::outage);
    followers.applies(channel);
    while (true) {
      try {
        handler.accept(list);
        ends.handled(channel, records);
        followers.applied(channel);
        outage.recovered();
        return;
      } catch (RuntimeException | Error e) {
        followers.failed(channel, e);
        logDelayed(channel, list.size(), outage, e);
        if (stopsWithin(backoff.next())) {
          return;
        }
      }
    }
  }

  /**
   * Applies together what the records say, as above; a record that cannot be decoded is logged and
   * passed over.
   */
  public <T> void apply(
      String channel,
      ConsumerRecords<String, byte[]> records,
      RecordDecoder<T> decoder,
      Consumer<List<T>> handler) {
    var values = decoded(records, decoder);
    apply(channel, records, list -> handler.accept(values));
  }

  private static <T> List<T> decoded(
      ConsumerRecords<String, byte[]> records, RecordDecoder<T> decoder) {
    var decoded = new ArrayList<T>(records.count());
    for (var each : records) {
      try {
        var value = decoder.decode(each);
        if (value != null) {
          decoded.add(value);
        }
      } catch (IOException | RuntimeException e) {
        logPassedOver(each, e);
      }
    }
    return decoded;
  }

  /**
   * Whether everything was applied that the channel's topic held when this process began to follow
   * it.
   */
  public boolean isRead(String channel) {
    return ends.isRead(channel);
  }

  /** Whether that topic held nothing, and never had, when this process began to follow it. */
  public boolean wasEmpty(String channel) {
    return ends.wasEmpty(channel);
  }

  /**
   * Whether the topic ends before that offset now, since it was made anew. False where no broker
   * says so.
   */
  public boolean endsBefore(String channel, TopicPartition partition, long offset) {
    return ends.endsBefore(channel, partition, offset);
  }

  private static OutageLog outage(String channel) {
    return new OutageLog(LOG, "the follower of " + channel);
  }

  private static void logPassedOver(ConsumerRecord<String, byte[]> each, Throwable why) {
    LOG.errorf(
        why,
        "%s: the record at offset %d of partition %d cannot be applied and is passed over",
        each.topic(),
        each.offset(),
        each.partition());
  }

  /** An error is no outage: it leaves this process in an unknown state. */
  private static void logDelayed(String channel, int records, OutageLog outage, Throwable why) {
    if (why instanceof Error) {
      LOG.errorf(why, "%s: %d records are applied later", channel, records);
    } else {
      outage.failed("%d records are applied later: %s".formatted(records, why));
    }
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Decodes a record. */
  @FunctionalInterface
  public interface RecordDecoder<T> {

    /**
     * What is to be applied of it; null if nothing is.
     *
     * @throws IOException where it is not what the topic is to hold
     */
    @Nullable T decode(ConsumerRecord<String, byte[]> message) throws IOException;
  }
}
