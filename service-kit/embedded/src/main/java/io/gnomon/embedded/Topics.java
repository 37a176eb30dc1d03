package io.gnomon.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that {@code contracts/topics.json} names, and their making. */
public record Topics(List<Topic> topics) {

  private static final long MILLIS_A_DAY = 86_400_000L;

  /**
   * One topic.
   *
   * @param retentionDays counts for the kind {@code log} only
   * @param maxMessageBytes 0: the broker's default
   */
  public record Topic(
      String name, int partitions, String kind, int retentionDays, int maxMessageBytes) {

    NewTopic onOneBroker() {
      var settings = new HashMap<String, String>();
      if (kind.equals("compacted")) {
        settings.put("cleanup.policy", "compact");
        settings.put("min.cleanable.dirty.ratio", "0.1");
      } else {
        settings.put("retention.ms", Long.toString(retentionDays * MILLIS_A_DAY));
      }
      if (maxMessageBytes > 0) {
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
      }
      return new NewTopic(name, partitions, (short) 1).configs(settings);
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

  /** The same with further settings of the client, such as those of {@link KafkaSecurity}. */
  public void ensure(String bootstrapServers, Map<String, String> client)
      throws InterruptedException {
    var settings = new HashMap<String, Object>(client);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var admin = Admin.create(settings)) {
      var made = admin.createTopics(topics.stream().map(Topic::onOneBroker).toList()).values();
      for (var topic : made.entrySet()) {
        awaitMade(topic.getKey(), topic.getValue());
      }
    }
  }

  private static void awaitMade(String name, org.apache.kafka.common.KafkaFuture<Void> made)
      throws InterruptedException {
    try {
      made.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("topic cannot be made: " + name, e.getCause());
      }
    }
  }
}
