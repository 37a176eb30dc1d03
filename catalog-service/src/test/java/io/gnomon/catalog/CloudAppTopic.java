package io.gnomon.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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

  /** All messages by app, once they are as expected. */
  public static Map<String, List<JsonNode>> await(Predicate<Map<String, List<JsonNode>>> expected) {
    return Patience.await().until(CloudAppTopic::read, expected);
  }

  private static List<JsonNode> read(String appId) {
    return TopicRecords.read(NAME).stream()
        .filter(message -> message.key().equals(appId))
        .map(TopicRecords::json)
        .toList();
  }

  private static Map<String, List<JsonNode>> read() {
    var found = new LinkedHashMap<String, List<JsonNode>>();
    for (var message : TopicRecords.read(NAME)) {
      found.computeIfAbsent(message.key(), id -> new ArrayList<>()).add(TopicRecords.json(message));
    }
    return found;
  }
}
