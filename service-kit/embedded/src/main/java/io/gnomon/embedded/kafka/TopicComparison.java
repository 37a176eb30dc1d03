package io.gnomon.embedded.kafka;

import static java.util.Objects.requireNonNull;

import io.gnomon.embedded.kafka.Topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes the topics that a cluster lacks, and says where others differ from the contracts. Those are
 * left as they are: a number of partitions, for one, cannot be lowered and must not be raised while
 * keys are in order.
 *
 * @param made the names of those that were made now
 * @param missing the names of those that are not there
 * @param differences a line for each
 */
public record TopicComparison(List<String> made, List<String> missing, List<String> differences) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000",
          AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");

  /**
   * Compares, without making anything.
   *
   * @param client settings of a Kafka client, the address of the brokers among them
   */
  public static TopicComparison of(Map<String, String> client, int replicas)
      throws InterruptedException {
    try (var admin = admin(client)) {
      return compare(admin, (short) replicas, List.of());
    }
  }

  /** Makes what is missing, then compares. */
  public static TopicComparison ensure(Map<String, String> client, int replicas)
      throws InterruptedException {
    try (var admin = admin(client)) {
      var made = Topics.fromContracts().ensure(admin, (short) replicas);
      return compare(admin, (short) replicas, made);
    }
  }

  private static Admin admin(Map<String, String> client) {
    var settings = new HashMap<String, Object>(DEFAULTS);
    settings.putAll(client);
    return Admin.create(settings);
  }

  private static TopicComparison compare(Admin admin, short replicas, List<String> made)
      throws InterruptedException {
    var missing = new ArrayList<String>();
    var differences = new ArrayList<String>();
    for (var topic : Topics.fromContracts().topics()) {
      // The cluster may need a moment until each of its brokers knows a topic.
      if (!made.contains(topic.name())) {
        compare(admin, topic, replicas, missing, differences);
      }
    }
    return new TopicComparison(made, missing, differences);
  }

  private static void compare(
      Admin admin, Topic topic, short replicas, List<String> missing, List<String> differences)
      throws InterruptedException {
    try {
      var described = admin.describeTopics(List.of(topic.name())).allTopicNames().get();
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
      var config = admin.describeConfigs(List.of(resource)).all().get();
      differences.addAll(shape(topic, requireNonNull(described.get(topic.name())), replicas));
      differences.addAll(settings(topic, requireNonNull(config.get(resource)), replicas));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw new IllegalStateException(
            "topic %s cannot be looked at: %s".formatted(topic.name(), e.getCause()), e.getCause());
      }
      missing.add(topic.name());
    }
  }

  private static List<String> shape(Topic topic, TopicDescription found, short replicas) {
    var lines = new ArrayList<String>();
    var partitions = found.partitions();
    if (partitions.size() != topic.partitions()) {
      lines.add(line(topic, "partitions", partitions.size(), topic.partitions()));
    }
    var least = partitions.stream().mapToInt(each -> each.replicas().size()).min().orElse(0);
    if (least != replicas) {
      lines.add(line(topic, "replicas", least, replicas));
    }
    return lines;
  }

  private static List<String> settings(Topic topic, Config found, short replicas) {
    return topic.settings(replicas).entrySet().stream()
        .filter(wanted -> !wanted.getValue().equals(value(found, wanted.getKey())))
        .map(
            wanted ->
                line(topic, wanted.getKey(), value(found, wanted.getKey()), wanted.getValue()))
        .sorted()
        .toList();
  }

  private static String value(Config config, String name) {
    var entry = config.get(name);
    return entry == null ? "" : String.valueOf(entry.value());
  }

  private static String line(Topic topic, String what, Object found, Object wanted) {
    return "%s: %s is %s, the contracts say %s".formatted(topic.name(), what, found, wanted);
  }
}
