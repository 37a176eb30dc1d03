package io.gnomon.embedded.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that {@code contracts/topics.json} names, and their making. */
public record Topics(List<Topic> topics) {

  private static final long MILLIS_PER_DAY = 86_400_000L;

  /** What was acknowledged is then on two brokers, and one may be away. */
  private static final int MIN_REPLICAS_FOR_TWO_IN_SYNC = 3;

  /**
   * One topic.
   *
   * @param retentionDays counts for the kind {@code log} only
   * @param maxMessageBytes 0: the broker's default
   */
  public record Topic(
      String name, int partitions, String kind, int retentionDays, int maxMessageBytes) {

    /**
     * As it is made.
     *
     * @param replicas how many brokers have its records
     */
    NewTopic on(short replicas) {
      return new NewTopic(name, partitions, replicas).configs(settings(replicas));
    }

    /** What it is set to, beside the broker's defaults; the names as Kafka has them. */
    public Map<String, String> settings(short replicas) {
      var settings = new HashMap<String, String>();
      if (replicas >= MIN_REPLICAS_FOR_TWO_IN_SYNC) {
        settings.put("min.insync.replicas", "2");
      }
      if (kind.equals("compacted")) {
        settings.put("cleanup.policy", "compact");
        settings.put("min.cleanable.dirty.ratio", "0.1");
      } else {
        settings.put("retention.ms", Long.toString(retentionDays * MILLIS_PER_DAY));
      }
      if (maxMessageBytes > 0) {
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
      }
      return settings;
    }
  }

  /** Reads the list that ships with the contracts. */
  public static Topics fromContracts() {
    try (var in = Topics.class.getResourceAsStream("/contracts/topics.json")) {
      return new ObjectMapper().readValue(in, Topics.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes those that are missing; leaves the others as they are. */
  public void ensure(String bootstrapServers) throws InterruptedException {
    ensure(bootstrapServers, Map.of());
  }

  /**
   * Makes the topics with further settings of the client, such as those of {@link KafkaSecurity}.
   */
  public void ensure(String bootstrapServers, Map<String, String> client)
      throws InterruptedException {
    var settings = new HashMap<String, Object>(client);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var admin = Admin.create(settings)) {
      ensure(admin, (short) 1);
    }
  }

  /**
   * The same with a client that there is.
   *
   * @return the names of those that were made now
   */
  List<String> ensure(Admin admin, short replicas) throws InterruptedException {
    var made = new ArrayList<String>();
    var asked = admin.createTopics(topics.stream().map(each -> each.on(replicas)).toList());
    for (var topic : asked.values().entrySet()) {
      if (awaitMade(topic.getKey(), topic.getValue())) {
        made.add(topic.getKey());
      }
    }
    return made;
  }

  private static boolean awaitMade(String name, KafkaFuture<Void> made)
      throws InterruptedException {
    try {
      made.get();
      return true;
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(
            "topic %s cannot be made: %s".formatted(name, e.getCause()), e.getCause());
      }
      return false;
    }
  }
}
