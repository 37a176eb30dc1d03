package io.gnomon.policy.feed.log;

import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows the compacted topics that get tombstones when everything is published again, and keeps
 * the keys that they contain.
 */
@ApplicationScoped
class TopicKeyFollower {

  private static final String APP_TAGS = "published-app-tags";
  private static final String INDICATORS = "published-indicators";

  private final TopicReader topics;
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

  TopicKeyFollower(TopicReader topics) {
    this.topics = topics;
  }

  @Incoming(APP_TAGS)
  @Blocking("topic-followers")
  void followAppTags(ConsumerRecords<String, byte[]> records) {
    topics.forEach(APP_TAGS, records, this::note);
  }

  @Incoming(INDICATORS)
  @Blocking("topic-followers")
  void followIndicators(ConsumerRecords<String, byte[]> records) {
    topics.forEach(INDICATORS, records, this::note);
  }

  /** The keys of a topic whose last record is no tombstone. */
  Set<String> keys(String topic) {
    return Set.copyOf(keys.getOrDefault(topic, Set.of()));
  }

  /** Whether the topics were read to the end that they had when this process started. */
  boolean isRead() {
    return topics.isRead(APP_TAGS) && topics.isRead(INDICATORS);
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    var known = keys.computeIfAbsent(record.topic(), topic -> ConcurrentHashMap.newKeySet());
    if (record.value() == null) {
      known.remove(record.key());
    } else {
      known.add(record.key());
    }
  }
}
