package io.gnomon.policy.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows {@code catalog.cloud-apps.v1} and stores it in batches. Every replica reads all of it;
 * the first one stores, for the others it is no change.
 */
@ApplicationScoped
class CloudAppFollower {

  private static final String CHANNEL = "cloud-apps";

  private final TopicReader topics;
  private final CatalogAppService apps;
  private final ObjectMapper json;

  CloudAppFollower(TopicReader topics, CatalogAppService apps, ObjectMapper json) {
    this.topics = topics;
    this.apps = apps;
    this.json = json;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.apply(CHANNEL, records, this::change, this::store);
  }

  private CloudAppChange change(ConsumerRecord<String, byte[]> message) throws IOException {
    var app = message.value() == null ? null : json.readValue(message.value(), CatalogApp.class);
    return new CloudAppChange(message.key(), app, Instant.ofEpochMilli(message.timestamp()));
  }

  /** The last change of each app. */
  private void store(List<CloudAppChange> changes) {
    var latest = new LinkedHashMap<String, CloudAppChange>();
    changes.forEach(each -> latest.put(each.appId(), each));
    apps.store(latest.values());
  }
}
