package io.gnomon.catalog.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what this service has published, once after each start. */
@ApplicationScoped
class CloudAppFollower {

  private static final String CHANNEL = "own-cloud-apps";

  private final TopicReader topics;
  private final ObjectReader json;
  private final Map<String, PublishedVersion> versions = new ConcurrentHashMap<>();
  private volatile boolean finished;

  CloudAppFollower(TopicReader topics, ObjectMapper json) {
    this.topics = topics;
    this.json = json.readerFor(PublishedVersion.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, this::apply);
  }

  /** Whether everything was read that the topic had at the start. */
  boolean isRead() {
    return topics.isRead(CHANNEL);
  }

  /** The newest version of each app that is not gone. */
  Map<String, PublishedVersion> versions() {
    return Map.copyOf(versions);
  }

  /** Frees the memory; later records are ignored. */
  void finish() {
    finished = true;
    versions.clear();
  }

  private void apply(ConsumerRecord<String, byte[]> message) {
    if (finished) {
      return;
    }
    if (message.value() == null) {
      versions.remove(message.key());
      return;
    }
    var version = version(message.value());
    versions.merge(
        message.key(), version, (known, other) -> other.isNewerThan(known) ? other : known);
  }

  private PublishedVersion version(byte[] body) {
    try {
      return json.readValue(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
