package io.gnomon.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What really went to Kafka. */
public final class CloudAppTopic {

  public static final String NAME = "catalog.cloud-apps.v1";

  private CloudAppTopic() {}

  /**
   * All messages of one app, oldest first, once they are as expected; a tombstone is a JSON null.
   */
  public static List<JsonNode> await(String appId, Predicate<List<JsonNode>> expected) {
    return Patience.await().until(() -> read(appId), expected);
  }

  /** The last message of each of those apps, once there is one of all. */
  public static Map<String, JsonNode> awaitLast(Set<String> appIds) {
    var last =
        Patience.await().until(CloudAppTopic::last, found -> found.keySet().containsAll(appIds));
    last.keySet().retainAll(appIds);
    return last.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> TopicRecords.json(each.getValue())));
  }

  private static List<JsonNode> read(String appId) {
    return TopicRecords.read(NAME).stream()
        .filter(message -> message.key().equals(appId))
        .map(TopicRecords::json)
        .toList();
  }

  private static Map<String, ConsumerRecord<String, byte[]>> last() {
    var found = new HashMap<String, ConsumerRecord<String, byte[]>>();
    TopicRecords.read(NAME).forEach(message -> found.put(message.key(), message));
    return found;
  }
}
