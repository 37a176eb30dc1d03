package io.gnomon.policy.catalog;

import io.gnomon.testing.TopicRecords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Publishes cloud apps as catalog-service does. */
public final class CatalogTopic {

  private static final String TOPIC = "catalog.cloud-apps.v1";

  /** Of each app that has a score. */
  public static final double COVERAGE = 0.62;

  private CatalogTopic() {}

  public static void publish(String id, String name, long revision, String... hosts) {
    publish(id, name, revision, domains(hosts));
  }

  public static void publish(
      String id, String name, long revision, List<? extends Map<String, ?>> domains) {
    publish(id, name, revision, domains, List.of());
  }

  /** With hosts that are not the app. */
  public static void publish(
      String id,
      String name,
      long revision,
      List<? extends Map<String, ?>> domains,
      List<String> excludedHosts) {
    TopicRecords.sendJson(TOPIC, id, message(id, name, revision, domains, excludedHosts));
  }

  /** After the catalog was restored from a backup. */
  public static void publishInEpoch(
      long epoch, String id, String name, long revision, String... hosts) {
    var message = new HashMap<>(message(id, name, revision, domains(hosts), List.of()));
    message.put("epoch", epoch);
    TopicRecords.sendJson(TOPIC, id, message);
  }

  /** With what the catalog says of its risk; a score only where the level is known. */
  public static void publishRated(
      String id, long revision, String host, String riskLevel, @Nullable Double score) {
    var message = new HashMap<>(message(id, id, revision, domains(host), List.of()));
    message.put("riskLevel", riskLevel);
    if (score != null) {
      message.put("score", score);
      message.put("coverage", COVERAGE);
    }
    TopicRecords.sendJson(TOPIC, id, message);
  }

  public static void publishDeletion(String id) {
    TopicRecords.send(TOPIC, id, null);
  }

  private static List<Map<String, String>> domains(String... hosts) {
    return Arrays.stream(hosts).map(host -> Map.of("host", host)).toList();
  }

  private static Map<String, Object> message(
      String id,
      String name,
      long revision,
      List<? extends Map<String, ?>> domains,
      List<String> excludedHosts) {
    return Map.of(
        "id", id,
        "name", name,
        "category", "cloud-storage",
        "domains", domains,
        "excludedHosts", excludedHosts,
        "revision", revision);
  }
}
