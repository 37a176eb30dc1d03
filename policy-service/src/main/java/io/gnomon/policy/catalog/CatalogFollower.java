package io.gnomon.policy.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows {@code catalog.cloud-apps.v1} and stores it in batches. Every replica reads all of it;
 * the first one stores, for the others it is no change.
 */
@ApplicationScoped
class CatalogFollower {

  private static final Logger LOG = Logger.getLogger(CatalogFollower.class);
  private static final String CHANNEL = "cloud-apps";

  private final TopicReader topics;
  private final CatalogAppService apps;
  private final ObjectMapper json;

  CatalogFollower(TopicReader topics, CatalogAppService apps, ObjectMapper json) {
    this.topics = topics;
    this.apps = apps;
    this.json = json;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.apply(CHANNEL, records, this::store);
  }

  private void store(List<ConsumerRecord<String, byte[]>> records) {
    var latest = new LinkedHashMap<String, CloudAppChange>();
    for (var each : records) {
      read(each).ifPresent(change -> latest.put(change.appId(), change));
    }
    apps.store(latest.values());
  }

  private Optional<CloudAppChange> read(ConsumerRecord<String, byte[]> record) {
    try {
      var app = record.value() == null ? null : json.readValue(record.value(), CatalogApp.class);
      var publishedAt = Instant.ofEpochMilli(record.timestamp());
      return Optional.of(new CloudAppChange(record.key(), app, publishedAt));
    } catch (IOException | RuntimeException e) {
      LOG.errorf("the message about app %s cannot be read and is skipped: %s", record.key(), e);
      return Optional.empty();
    }
  }
}
