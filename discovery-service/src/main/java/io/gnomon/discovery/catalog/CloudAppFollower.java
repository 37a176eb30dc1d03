package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.jspecify.annotations.Nullable;

/**
 * Follows the catalog's topic in every process and stores what is new, many messages in one
 * transaction.
 */
@ApplicationScoped
class CloudAppFollower {

  private static final String CHANNEL = "cloud-apps";
  private static final ObjectReader APP = new JsonMapper().readerFor(CloudAppMessage.class);

  private final CloudAppService apps;
  private final TopicReader topics;

  CloudAppFollower(CloudAppService apps, TopicReader topics) {
    this.apps = apps;
    this.topics = topics;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.apply(CHANNEL, records, CloudAppFollower::change, this::store);
  }

  private static CloudAppChange change(ConsumerRecord<String, byte[]> message) throws IOException {
    return new CloudAppChange(
        message.key(), read(message.value()), Instant.ofEpochMilli(message.timestamp()));
  }

  static @Nullable CloudAppMessage read(byte @Nullable [] message) throws IOException {
    return message == null ? null : APP.readValue(message);
  }

  /** The last change of each app. */
  private void store(List<CloudAppChange> changes) {
    var latest = new LinkedHashMap<String, CloudAppChange>();
    changes.forEach(each -> latest.put(each.appId(), each));
    apps.store(latest.values());
  }
}
