package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the catalog's topic in every process and stores what is new, many messages in one
 * transaction.
 */
@ApplicationScoped
class CloudAppFollower {

  private static final String CHANNEL = "cloud-apps";
  private static final Logger LOG = Logger.getLogger(CloudAppFollower.class);
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
    topics.apply(CHANNEL, records, batch -> apps.store(latest(batch)));
  }

  /** The last message of each app; one that cannot be read is logged and passed over. */
  private static Collection<CloudAppChange> latest(List<ConsumerRecord<String, byte[]>> batch) {
    var latest = new LinkedHashMap<String, CloudAppChange>();
    for (var message : batch) {
      try {
        latest.put(message.key(), change(message));
      } catch (RuntimeException e) {
        LOG.errorf(
            e,
            "%s: the record at offset %d of partition %d is not a cloud app and is passed over",
            message.topic(),
            message.offset(),
            message.partition());
      }
    }
    return latest.values();
  }

  private static CloudAppChange change(ConsumerRecord<String, byte[]> message) {
    return new CloudAppChange(
        message.key(), read(message.value()), Instant.ofEpochMilli(message.timestamp()));
  }

  static @Nullable CloudAppMessage read(byte @Nullable [] message) {
    try {
      return message == null ? null : APP.readValue(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
