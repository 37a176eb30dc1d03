package io.gnomon.kit.topic;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows two topics as services do. */
@ApplicationScoped
class SettingsFollower {

  private final TopicReader topics;
  private final List<String> settings = new CopyOnWriteArrayList<>();
  private final List<String> tags = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<String> fatal = ConcurrentHashMap.newKeySet();

  SettingsFollower(TopicReader topics) {
    this.topics = topics;
  }

  @Incoming("settings")
  @Blocking("topic-followers")
  void followSettings(ConsumerRecords<String, byte[]> records) {
    topics.forEach("settings", records, this::apply);
  }

  @Incoming("tags")
  @Blocking("topic-followers")
  void followTags(ConsumerRecords<String, byte[]> records) {
    topics.apply("tags", records, SettingsFollower::key, this::applyAll);
  }

  private void apply(ConsumerRecord<String, byte[]> message) {
    if (message.key().startsWith("bad")) {
      throw new IllegalArgumentException("cannot be read");
    }
    if (fatal.contains(message.key())) {
      throw new StackOverflowError("made up");
    }
    settings.add(message.key());
  }

  private static String key(ConsumerRecord<String, byte[]> message) {
    if (message.key().startsWith("bad")) {
      throw new IllegalArgumentException("cannot be read");
    }
    return message.key();
  }

  private void applyAll(List<String> keys) {
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("the database is away");
    }
    if (keys.stream().anyMatch(fatal::remove)) {
      throw new StackOverflowError("made up");
    }
    tags.addAll(keys);
  }

  void failNext(int times) {
    failures.set(times);
  }

  /** From now on, in this process alone: others read the same topic. */
  void meetAnErrorAt(String key) {
    fatal.add(key);
  }

  boolean isRead(String channel) {
    return topics.isRead(channel);
  }

  List<String> settings() {
    return settings;
  }

  List<String> tags() {
    return tags;
  }
}
